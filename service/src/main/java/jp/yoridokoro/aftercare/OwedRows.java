package jp.yoridokoro.aftercare;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What cases leave owed, and how many cases were of registered people. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface OwedRows extends GenericRepository<Owed, UUID> {
    @Query("select * from owed_after where id = :id")
    Optional<Owed> findById(UUID id);

    @Query("select * from owed_after where id = :id for update")
    Optional<Owed> lock(UUID id);

    @Query("select * from owed_after where case_id = :caseId order by owed_since, due_on, kind")
    List<Owed> ofCase(UUID caseId);

    /** Open ones behind the actor's wall, first due first, after a place in that order. */
    @Query("""
            select * from owed_after where state = 'OWED' and due_on <= cast(:latest as date) and (due_on::text || '_' || id::text) > :after
            order by due_on::text || '_' || id::text limit :size
            """)
    List<Owed> open(LocalDate latest, String after, int size);

    @Query("""
            insert into owed_after (id, case_id, municipality, kind, due_on, owed_since) values (:id, :caseId, :municipality, :kind, :due, :at)
            """)
    void owe(UUID id, UUID caseId, String municipality, Owed.Kind kind, LocalDate due, Instant at);

    @Query("""
            update owed_after set state = :state, done_on = :doneOn, done_by_whom = :byWhom, understood = :understood, plan_id = :plan,
                   registration_id = :registration, words = :words, settled_by = :by, settled_at = :at, version = version + 1
            where id = :id and state = 'OWED'
            """)
    int settle(
            UUID id,
            Owed.State state,
            @Nullable LocalDate doneOn,
            String byWhom,
            @Nullable String understood,
            @Nullable UUID plan,
            @Nullable UUID registration,
            String words,
            UUID by,
            Instant at);

    /** Whether a plan is of the case's person; {@code madeNow}: and was written since the call came. */
    @Query("""
            select exists (select from crisis_plan p join emergency_case c on c.person_id = p.person_id
                where c.id = :caseId and p.id = :plan and (not :madeNow or p.written_at >= c.received_at))
            """)
    boolean isTheirPlan(UUID caseId, UUID plan, boolean madeNow);

    /** The caller becomes the first to be called, where nobody is on record yet. */
    @Query("""
            insert into emergency_contact (id, person_id, municipality, rank, name, relation, telephone)
            select :id, c.person_id, c.municipality, 1, c.caller_name, c.caller_relation, c.caller_telephone from emergency_case c
            where c.id = :caseId and not exists (select from emergency_contact e where e.person_id = c.person_id)
            """)
    int callerBecomesContact(UUID id, UUID caseId);

    /** Cases of a hub by whether the person was registered when the call came. */
    @Serdeable
    @Introspected
    record Ratio(UUID hubId, String hub, int registered, int unregistered) {}

    @Query("""
            select h.id as hub_id, h.name as hub,
                   count(*) filter (where c.registration_state in ('REGISTERED', 'SUSPENDED'))::int as registered,
                   count(*) filter (where c.registration_state is null or c.registration_state not in ('REGISTERED', 'SUSPENDED'))::int as unregistered
            from emergency_case c join hub h on h.id = c.owner_hub_id
            where (c.received_at at time zone 'Asia/Tokyo')::date >= cast(:from as date)
              and (c.received_at at time zone 'Asia/Tokyo')::date < cast(:to as date)
            group by h.id, h.name order by h.name, h.id
            """)
    List<Ratio> ratio(LocalDate from, LocalDate to);
}
