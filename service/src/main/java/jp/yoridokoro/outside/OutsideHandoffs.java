package jp.yoridokoro.outside;

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

/** Hand-offs to places outside the network. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface OutsideHandoffs extends GenericRepository<OutsideHandoff, UUID> {
    @Query("select * from outside_handoff where id = :id")
    Optional<OutsideHandoff> findById(UUID id);

    @Query("select * from outside_handoff where id = :id for update")
    Optional<OutsideHandoff> lock(UUID id);

    @Query("select * from outside_handoff where case_id = :caseId order by prepared_at, id")
    List<OutsideHandoff> ofCase(UUID caseId);

    /** @param named the sections as a PostgreSQL array literal */
    @Query("""
            insert into outside_handoff (id, case_id, municipality, hub_id, destination, kind, contact, reason, sections, state, prepared_by, prepared_at)
            values (:id, :caseId, :municipality, :hub, :destination, :kind, :contact, :reason, cast(:named as text[]), 'PREPARED', :by, :at)
            """)
    void prepare(
            UUID id,
            UUID caseId,
            String municipality,
            UUID hub,
            String destination,
            OutsideHandoff.Kind kind,
            String contact,
            String reason,
            String named,
            UUID by,
            Instant at);

    @Query("""
            update outside_handoff set state = 'SEALED', token_hash = :token, salt = :salt, sealed = :sealed, tries = 0, expires_at = :expires,
                   version = version + 1 where id = :id and state <> 'OPENED'
            """)
    int seal(UUID id, String token, byte[] salt, byte[] sealed, Instant expires);

    /** Behind which wall a token belongs; asked by somebody without an account. */
    @Query("select municipality_of_outside(:token)")
    Optional<String> municipality(String token);

    @Query("select * from outside_handoff where token_hash = :token for update")
    Optional<OutsideHandoff> lockByToken(String token);

    /** A sealed packet with the salt of its key. */
    @Introspected
    record Sealed(byte[] salt, byte[] sealed) {}

    @Query("select salt, sealed from outside_handoff where id = :id and sealed is not null")
    Optional<Sealed> sealed(UUID id);

    @Query("""
            update outside_handoff set state = :state, sealed = null, salt = null, tries = :tries, opened_at = :openedAt, version = version + 1
            where id = :id and state = 'SEALED'
            """)
    int gone(UUID id, OutsideHandoff.State state, int tries, @Nullable Instant openedAt);

    @Query("update outside_handoff set tries = :tries where id = :id and state = 'SEALED'")
    int tried(UUID id, int tries);

    @Query(
            "select * from outside_handoff where municipality = :municipality and state = 'SEALED' and expires_at <= :now")
    List<OutsideHandoff> due(String municipality, Instant now);

    @Query("""
            update outside_handoff set outcome = :outcome, outcome_at = :at, outcome_by = :by, outcome_from = :from, outcome_words = :words,
                   version = version + 1 where id = :id
            """)
    void heard(UUID id, OutsideHandoff.Outcome outcome, Instant at, UUID by, String from, String words);

    @Query("update outside_handoff set left_at = :at, version = version + 1 where id = :id and outcome = 'ARRIVED'")
    int left(UUID id, Instant at);

    /** How many, by kind of place and what the place said; WAITING where it has not been heard. */
    @Serdeable
    @Introspected
    record Count(String kind, String outcome, int count, int left) {}

    @Query("""
            select kind, coalesce(outcome, 'WAITING') as outcome, count(*)::int as count, count(left_at)::int as "left"
            from outside_handoff
            where (prepared_at at time zone 'Asia/Tokyo')::date >= cast(:from as date)
              and (prepared_at at time zone 'Asia/Tokyo')::date < cast(:to as date)
            group by 1, 2 order by 1, 2
            """)
    List<Count> counts(LocalDate from, LocalDate to);
}
