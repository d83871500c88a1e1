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

/** Hand-offs; both hubs see them, nobody else. Every change is made under the lock of the case. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Handoffs extends GenericRepository<Handoff, UUID> {
    Optional<Handoff> findById(UUID id);

    @Query("""
            insert into handoff (id, case_id, municipality, from_hub_id, to_hub_id, kind, state, urgency, message, packet, asked_by, asked_at,
                                 expires_at, until, returns_id, pulled, danger_skip, review_due)
            values (:id, :caseId, :municipality, :from, :to, :kind, 'REQUESTED', :urgency, :message, cast(:packet as jsonb), :by, :at,
                    :expires, :until, :returns, :pulled, :skip, :reviewDue)
            """)
    void request(
            UUID id,
            UUID caseId,
            String municipality,
            UUID from,
            UUID to,
            Handoff.Kind kind,
            String urgency,
            String message,
            String packet,
            UUID by,
            Instant at,
            Instant expires,
            @Nullable Instant until,
            @Nullable UUID returns,
            boolean pulled,
            boolean skip,
            @Nullable LocalDate reviewDue);

    /** Whom a hand-off is about: an opaque id, for the access log of a hub that does not see the case. */
    @Query("select person_of_handoff(:id)")
    Optional<UUID> person(UUID id);

    @Query("select * from handoff where id = :id for update")
    Optional<Handoff> lock(UUID id);

    @Query("select * from handoff where case_id = :caseId and state = 'REQUESTED' for update")
    Optional<Handoff> openOf(UUID caseId);

    @Query("""
            select * from handoff where (not :openOnly or (state = 'REQUESTED' and expires_at > :now)) order by turn desc limit 200
            """)
    List<Handoff> seen(boolean openOnly, Instant now);

    @Query("select * from handoff where municipality = :municipality and state = 'REQUESTED' and expires_at <= :now")
    List<Handoff> due(String municipality, Instant now);

    /** On-call hand-offs whose agreed end has come and of which nobody was reminded yet. */
    @Query("""
            select * from handoff where municipality = :municipality and state = 'TRANSFERRED' and kind = 'ON_CALL'
              and until <= :now and reminded_at is null
            """)
    List<Handoff> dueBack(String municipality, Instant now);

    @Query("update handoff set reminded_at = :at where id = :id and reminded_at is null and state = 'TRANSFERRED'")
    int reminded(UUID id, Instant at);

    @Query("""
            update handoff set state = :state, answered_by = :by, answered_at = :at, answer_reason = :reason, version = version + 1
            where id = :id and state = 'REQUESTED'
            """)
    int answer(UUID id, Handoff.State state, @Nullable UUID by, Instant at, String reason);

    @Query("""
            update handoff set state = 'RETURNED', ended_by = :by, ended_at = :at, end_reason = :reason, version = version + 1
            where id = :id and state = 'TRANSFERRED'
            """)
    int returned(UUID id, @Nullable UUID by, Instant at, String reason);

    @Query("""
            update handoff set read_back = :words, read_back_at = :at, version = version + 1 where id = :id and read_back = ''
            """)
    int readBack(UUID id, String words, Instant at);

    @Query("""
            update handoff set reviewed_at = :at, reviewed_by = :by, review_words = :words, version = version + 1
            where id = :id and danger_skip and reviewed_at is null
            """)
    int review(UUID id, Instant at, UUID by, String words);
}
