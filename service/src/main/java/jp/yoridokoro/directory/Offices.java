package jp.yoridokoro.directory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import org.jspecify.annotations.Nullable;

/** Offices. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Offices extends GenericRepository<Office, UUID> {
    /**
     * An office in a list.
     *
     * @param services codes of its units, each once
     * @param gone whether the national directory no longer lists any of its units; not that it has closed
     */
    @Serdeable
    @Introspected
    record Listed(
            UUID id,
            String officeNumber,
            String name,
            @Nullable String municipality,
            String city,
            String street,
            String telephone,
            String services,
            boolean gone,
            @Nullable Instant verifiedAt) {}

    Optional<Office> findById(UUID id);

    /** The office as it stands now, kept from other writers until the transaction ends. */
    @Query("""
            select id, office_number, corporation_id, municipality, name, kana, city, street, telephone, fax, url, latitude, longitude,
                   contact_window, contact_telephone, contact_round_the_clock, updated_at, verified_at, version
            from office where id = :id for update
            """)
    Optional<Office> lock(UUID id);

    /**
     * Offices by name; an empty filter means any.
     *
     * @param name part of the name or its reading; width, case, spaces, hiragana and katakana make no difference
     * @param after the last office of the page before, as text; empty: from the beginning
     */
    @Query("""
            select o.id, o.office_number, o.name, o.municipality, o.city, o.street, o.telephone, o.verified_at,
                   coalesce((select string_agg(distinct u.service_code, ',') from service_unit u where u.office_id = o.id), '') as services,
                   coalesce((select bool_and(e.vanished_at is not null) from wam_entry e join service_unit u on u.id = e.unit_id
                       where u.office_id = o.id), false) as gone
            from office o
            where (:municipality = '' or o.municipality = :municipality) and (:number = '' or o.office_number = :number)
                and (:name = '' or position(text_key(:name) in o.name_key) > 0 or position(text_key(:name) in o.kana_key) > 0)
                and (:after = '' or (o.name_key, o.id) > (select p.name_key, p.id from office p where p.id = cast(nullif(:after, '') as uuid)))
            order by o.name_key, o.id limit :limit
            """)
    List<Listed> list(String municipality, String name, String number, String after, int limit);

    @Query("""
            update office set contact_window = :name, contact_telephone = :telephone, contact_round_the_clock = :roundTheClock,
                verified_at = :now, updated_at = :now, version = version + 1 where id = :id
            """)
    void answerAt(UUID id, String name, String telephone, Known roundTheClock, Instant now);

    /**
     * Whether staff of a municipality may speak for an office: it stands there, or is positioned
     * by it today, or stands where nobody uses Yoridokoro.
     */
    @Query("""
            select exists (select from office o left join municipality m on m.code = o.municipality
                where o.id = :office and (m.tenant_since is null or o.municipality = :municipality
                    or exists (select from hub_positioning p where p.office_id = o.id and p.municipality = :municipality
                        and p.valid @> cast(:today as date))))
            """)
    boolean mayBeKeptBy(UUID office, String municipality, java.time.LocalDate today);
}
