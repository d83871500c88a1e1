package jp.yoridokoro.placement;

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

/** Offers and the refusals heard. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Offers extends GenericRepository<Offer, UUID> {
    Optional<Offer> findById(UUID id);

    @Query("""
            insert into offer (id, case_id, municipality, unit_id, office_id, claim_id, first_night, leaving, state, sheet, over_capacity, replaces,
                sent_by, sent_at, expires_at)
            values (:id, :caseId, :municipality, :unit, :office, :claim, :first, :leaving, 'SENT', cast(:sheet as jsonb), :overCapacity, :replaces,
                :by, :at, :expires)
            """)
    void send(
            UUID id,
            UUID caseId,
            String municipality,
            UUID unit,
            UUID office,
            UUID claim,
            LocalDate first,
            LocalDate leaving,
            String sheet,
            boolean overCapacity,
            @Nullable UUID replaces,
            UUID by,
            Instant at,
            Instant expires);

    /** An open offer asks for fewer nights from here on. */
    @Query(
            "update offer set first_night = :first, leaving = :leaving, sheet = cast(:sheet as jsonb), version = version + 1 where id = :id and state = 'SENT'")
    int narrow(UUID id, LocalDate first, LocalDate leaving, String sheet);

    /** The nights of an accepted offer as they are now, and the claim that keeps them. */
    @Query("""
            update offer set first_night = :first, leaving = :leaving, claim_id = :claim, over_capacity = :overCapacity, version = version + 1
            where id = :id
            """)
    int nights(UUID id, LocalDate first, LocalDate leaving, UUID claim, boolean overCapacity);

    @Query("select * from offer where case_id = :caseId order by sent_at, first_night, id")
    List<Offer> ofCase(UUID caseId);

    /** Open offers of a case in the order of their bed pools, so that two cases never wait for each other. */
    @Query("""
            select o.* from offer o join service_unit u on u.id = o.unit_id where o.case_id = :caseId and o.state = 'SENT' order by u.bed_pool_id
            """)
    List<Offer> open(UUID caseId);

    /** Ends the head start of an office that has answered: the turn of the others has come. */
    @Query(
            "update offer set sent_at = :now, version = version + 1 where case_id = :caseId and state = 'SENT' and sent_at > :now")
    void askNow(UUID caseId, Instant now);

    @Query(
            "select * from offer where office_id = :office and state = 'SENT' and sent_at <= :now and expires_at > :now order by expires_at")
    List<Offer> waitingFor(UUID office, Instant now);

    @Query(
            "select * from offer where municipality = :municipality and state = 'SENT' and expires_at <= :now order by case_id")
    List<Offer> due(String municipality, Instant now);

    @Query("""
            update offer set state = :state, answered_at = :at, answered_by = :by, answer_channel = :channel, answered_name = :name,
                   refusal = :refusal, note = :note, version = version + 1 where id = :id and state in ('SENT', 'ACCEPTED')
            """)
    int answer(
            UUID id,
            Offer.State state,
            Instant at,
            @Nullable UUID by,
            @Nullable String channel,
            String name,
            @Nullable String refusal,
            String note);

    @Query("update offer set state = :state, version = version + 1 where id = :id and state in ('SENT', 'ACCEPTED')")
    int end(UUID id, Offer.State state);

    /** A refusal heard in a case. {@code effect} and {@code meaning}: what it means from here on (G3, table refusal_effect). */
    @Serdeable
    @Introspected
    record Heard(
            UUID unitId,
            String office,
            String unit,
            Instant at,
            String refusal,
            String note,
            String heardFrom,
            String askAgain,
            String effect,
            String meaning) {}

    @Query("""
            select a.unit_id, o.name as office, u.name as unit, a.at, a.refusal, a.note, a.heard_from, a.ask_again,
                   coalesce(e.effect, 'NONE') as effect, coalesce(e.meaning, '') as meaning
            from office_answer a join service_unit u on u.id = a.unit_id join office o on o.id = u.office_id
            left join refusal_effect e on e.code = a.refusal
            where a.case_id = :caseId order by a.at, a.id
            """)
    List<Heard> heard(UUID caseId);

    @Query("select effect from refusal_effect where code = :refusal")
    Optional<String> effect(String refusal);

    @Query("""
            insert into office_answer (id, case_id, municipality, unit_id, at, refusal, note, heard_by, heard_from, ask_again)
            values (:id, :caseId, :municipality, :unit, :at, :refusal, :note, :by, :from, :askAgain)
            """)
    void hear(
            UUID id,
            UUID caseId,
            String municipality,
            UUID unit,
            Instant at,
            String refusal,
            String note,
            @Nullable UUID by,
            String from,
            String askAgain);

    /** Cases still looking for a place. */
    @Query(
            "select id from emergency_case where municipality = :municipality and stage in ('MATCHING', 'OFFERING') and search_began_at is not null")
    List<UUID> searching(String municipality);

    /** How wide a case has been searched for since its search began. */
    @Query(
            "select distinct r.reach from match_run r join emergency_case c on c.id = r.case_id where c.id = :caseId and r.at >= c.search_began_at")
    List<String> reaches(UUID caseId);
}
