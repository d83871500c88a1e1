package jp.yoridokoro.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hand-offs; both hubs see them, nobody else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Handoffs extends GenericRepository<Handoff, UUID> {
    Optional<Handoff> findById(UUID id);

    @Query("""
            insert into handoff (id, case_id, municipality, from_hub_id, to_hub_id, kind, state, urgency, message, packet, asked_by, asked_at, expires_at)
            values (:id, :caseId, :municipality, :from, :to, :kind, 'REQUESTED', :urgency, :message, cast(:packet as jsonb), :by, :at, :expires)
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
            Instant expires);

    /** Whom a hand-off is about: an opaque id, for the access log of a hub that does not see the case. */
    @Query("select person_of_handoff(:id)")
    Optional<UUID> person(UUID id);

    @Query("select * from handoff where id = :id for update")
    Optional<Handoff> lock(UUID id);

    @Query("select * from handoff where case_id = :caseId and state = 'REQUESTED' for update")
    Optional<Handoff> openOf(UUID caseId);

    @Query(
            "select * from handoff where (not :openOnly or (state = 'REQUESTED' and expires_at > :now)) order by asked_at desc limit 200")
    List<Handoff> seen(boolean openOnly, Instant now);

    @Query("select * from handoff where municipality = :municipality and state = 'REQUESTED' and expires_at <= :now")
    List<Handoff> due(String municipality, Instant now);

    @Query("""
            update handoff set state = :state, answered_by = :by, answered_at = :at, answer_reason = :reason, version = version + 1
            where id = :id and state = 'REQUESTED'
            """)
    int answer(UUID id, Handoff.State state, @Nullable UUID by, Instant at, String reason);
}
