package jp.yoridokoro.pages.office;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.directory.SexPolicy;
import jp.yoridokoro.identity.StaffAccount;
import org.jspecify.annotations.Nullable;

/** What only the pages of an office ask. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface OfficeRows extends GenericRepository<StaffAccount, UUID> {
    /**
     * A unit people sleep in.
     *
     * @param saidAt when anything of it was last reported; null: never
     * @param kept beds kept for emergencies by agreement on the night
     */
    @Introspected
    record Unit(
            UUID id,
            String name,
            String serviceCode,
            @Nullable Integer capacity,
            SexPolicy sexPolicy,
            @Nullable Instant saidAt,
            int kept) {}

    /** A hub an office can call. */
    @Introspected
    record Callee(String name, String telephone, @Nullable String nightTelephone) {}

    @Query("""
            select u.id, u.name, u.service_code, u.capacity, u.sex_policy, (select max(v.confirmed_at) from vacancy_night v where v.unit_id = u.id) as said_at,
                kept_beds_agreed(u.id, :night) as kept
            from service_unit u
            where u.office_id = :office and (u.service_code in ('24', '32', '33', '34') or exists (select from vacancy_night v where v.unit_id = u.id))
            order by u.name, u.id
            """)
    List<Unit> units(UUID office, LocalDate night);

    /** A stay that has ended. */
    @Introspected
    record Ended(UUID id, String unit, LocalDate firstNight, LocalDate leaving) {}

    @Query("""
            select s.id, u.name as unit, s.first_night, s.leaving from stay s join service_unit u on u.id = s.unit_id
            where s.office_id = :office and s.left_at >= :since order by s.left_at desc limit 20
            """)
    List<Ended> ended(UUID office, Instant since);

    /** The hub of an office: of its municipality's the one whose area it lies in. */
    @Query("""
            select h.name, h.telephone, h.night_telephone from hub h join office o on o.id = :office
            where h.municipality = :municipality and h.telephone <> ''
            order by exists (select from hub_area a where a.hub_id = h.id and a.municipality = o.municipality and starts_with(o.street, a.district)) desc,
                h.name, h.id
            limit 1
            """)
    Optional<Callee> hub(UUID office, String municipality);

    /** The hub whose case an offer is about. */
    @Query(
            "select h.name, h.telephone, h.night_telephone from hub h where h.id = hub_asking(:offer) and h.telephone <> ''")
    Optional<Callee> asking(UUID offer);

    /** The middle of the minutes an office took to answer its offers since a moment; empty where it answered none. */
    @Query("""
            select percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at) / 60)::int
            from offer where office_id = :office and state in ('ACCEPTED', 'ENDED', 'DECLINED') and answered_at is not null and sent_at >= :since
            """)
    Optional<Integer> minutesToAnswer(UUID office, Instant since);
}
