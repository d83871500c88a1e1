package jp.yoridokoro.consent;

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

/** What people agreed to. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Consents extends GenericRepository<Consent, UUID> {
    /**
     * Whether a person agreed that a recipient be told a section for a purpose, as of a day (Asia/Tokyo). No consent is no. It is
     * asked anew for every disclosure, so a withdrawal holds from the next request on and an expiry from midnight.
     *
     * @param organisation the office or hub that would be told; null: is it allowed to the class as a whole?
     * @param section a block of the plan; a consent to ALL covers it
     */
    @Query("""
            select consents_to(:personId, :recipient, cast(:organisation as uuid), :section, :purpose, cast(:day as date))
            """)
    boolean allows(
            UUID personId,
            String recipient,
            @Nullable UUID organisation,
            String section,
            String purpose,
            LocalDate day);

    /** Whether any consent of the person is in force on a day. */
    @Query("""
            select exists (
                select from consent c
                where c.person_id = :personId and c.valid @> cast(:day as date)
                  and (c.withdrawn_on is null or c.withdrawn_on > cast(:day as date)))
            """)
    boolean anyInForce(UUID personId, LocalDate day);

    /** All consents of a person, the latest signed first. */
    @Query("""
            select c.id, c.person_id, c.municipality, c.text_version, c.recipients, cast(c.organisations as text[]) as organisations,
                   c.sections, c.purposes, c.signed_on, c.signer, c.relation, c.method, c.scan_reference,
                   lower(c.valid) as valid_from, upper(c.valid) - 1 as valid_until, c.withdrawn_on,
                   c.recorded_by, c.recorded_at
            from consent c where c.person_id = :personId order by c.signed_on desc, c.recorded_at desc
            """)
    List<Consent> of(UUID personId);

    @Query("""
            select c.id, c.person_id, c.municipality, c.text_version, c.recipients, cast(c.organisations as text[]) as organisations,
                   c.sections, c.purposes, c.signed_on, c.signer, c.relation, c.method, c.scan_reference,
                   lower(c.valid) as valid_from, upper(c.valid) - 1 as valid_until, c.withdrawn_on,
                   c.recorded_by, c.recorded_at
            from consent c where c.person_id = :personId and c.id = :id
            """)
    Optional<Consent> find(UUID personId, UUID id);

    @Query("""
            insert into consent (id, person_id, municipality, text_version, recipients, organisations, sections, purposes, signed_on,
                                 signer, relation, method, scan_reference, valid, recorded_by, recorded_at)
            values (:id, :personId, :municipality, :textVersion, cast(:recipients as text[]),
                    cast(string_to_array(:named, ',') as uuid[]), cast(:sections as text[]),
                    cast(:purposes as text[]), :signedOn, :signer, :relation, :method, :scanReference,
                    daterange(cast(:validFrom as date), cast(:validUntil as date), '[]'), :recordedBy, :recordedAt)
            """)
    void add(
            UUID id,
            UUID personId,
            String municipality,
            String textVersion,
            List<String> recipients,
            String named,
            List<String> sections,
            List<String> purposes,
            LocalDate signedOn,
            String signer,
            String relation,
            String method,
            String scanReference,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            UUID recordedBy,
            Instant recordedAt);

    /** How many of these ids, separated by commas, are offices (for somebody other than a hub) or hubs. */
    @Query("""
            select count(*) from unnest(cast(string_to_array(:ids, ',') as uuid[])) named
            where (:offices and exists (select from office o where o.id = named)) or (:hubs and exists (select from hub h where h.id = named))
            """)
    int organisationsAmong(String ids, boolean offices, boolean hubs);

    /** 1 if the consent stood; 0 if it was withdrawn already. */
    @Query("update consent set withdrawn_on = :day where id = :id and withdrawn_on is null")
    int withdraw(UUID id, LocalDate day);

    /** The municipality of somebody the actor may see. */
    @Query("select p.municipality from person p where p.id = :personId")
    Optional<String> municipality(UUID personId);
}
