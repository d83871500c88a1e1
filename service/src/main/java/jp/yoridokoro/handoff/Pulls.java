package jp.yoridokoro.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for cases. None is ever deleted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Pulls extends GenericRepository<Pull, UUID> {
    @Query("""
            select * from handoff_pull where id = :id
            """)
    Optional<Pull> findById(UUID id);

    @Query("""
            insert into handoff_pull (id, municipality, asking_hub_id, asked_for, case_id, barred, purpose, message, state, asked_by, asked_at, expires_at)
            values (:id, :municipality, :hub, :askedFor, :caseId, :barred, :purpose, :message, 'ASKED', :by, :at, :expires)
            """)
    void ask(
            UUID id,
            String municipality,
            UUID hub,
            String askedFor,
            @Nullable UUID caseId,
            boolean barred,
            String purpose,
            String message,
            UUID by,
            Instant at,
            Instant expires);

    @Query(
            "select id from emergency_case where municipality = :municipality and number = :number and stage not in ('CLOSED', 'CANCELLED')")
    Optional<UUID> byNumber(String municipality, String number);

    @Query("select id from emergency_case where person_id = :person and stage not in ('CLOSED', 'CANCELLED')")
    Optional<UUID> byPerson(UUID person);

    @Query("""
            select c.id from emergency_case c join person p on p.id = c.person_id
            where p.municipality = :municipality and p.kana_key = text_key(:kana) and p.birth_date = cast(:born as date)
              and c.stage not in ('CLOSED', 'CANCELLED')
            """)
    List<UUID> byFacts(String municipality, String kana, LocalDate born);

    @Query("""
            select exists (select from handoff_pull where asking_hub_id = :hub and case_id = :caseId and state = 'ASKED')
            """)
    boolean asked(UUID hub, UUID caseId);

    @Query("""
            select * from handoff_pull where not :openOnly or (state = 'ASKED' and expires_at > :now) order by asked_at desc, id limit 200
            """)
    List<Pull> seen(boolean openOnly, Instant now);

    @Query("select * from handoff_pull where municipality = :municipality and state = 'ASKED' and expires_at <= :now")
    List<Pull> due(String municipality, Instant now);

    /** Of the hub's own requests, those whose time is up: only then may the same be asked again. */
    @Query("""
            update handoff_pull set state = 'EXPIRED', answered_at = :now where asking_hub_id = :hub and state = 'ASKED' and expires_at <= :now
            """)
    int expireOf(UUID hub, Instant now);

    @Query("update handoff_pull set state = 'EXPIRED', answered_at = :at where id = :id and state = 'ASKED'")
    int expire(UUID id, Instant at);

    @Query("""
            update handoff_pull set state = :state, answered_by = :by, answered_at = :at, answer_reason = :reason, handoff_id = :handoff
            where id = :id and state = 'ASKED'
            """)
    int answer(UUID id, Pull.State state, UUID by, Instant at, String reason, @Nullable UUID handoff);
}
