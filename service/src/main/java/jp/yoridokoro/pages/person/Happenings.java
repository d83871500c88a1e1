package jp.yoridokoro.pages.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.registry.Person;

/** What happened around a person, as far as the reader sees it; read for a page that is logged itself. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Happenings extends GenericRepository<Person, UUID> {
    /**
     * One thing that happened.
     *
     * @param what names the sentence
     * @param detail goes into it
     * @param who did it, where the reader may know
     */
    @Introspected
    record Row(Instant at, String what, String detail, String who) {}

    /** The latest first. */
    @Query("""
            select h.at, h.what, h.detail, coalesce(a.display_name, '') as who from (
                select e.at, 'REGISTRATION_' || e.step as what, e.reason as detail, e.staff_id as staff
                from registration_event e join registration r on r.id = e.registration_id where r.person_id = :person
                union all select written_at, 'PLAN_' || kind, version::text, written_by from crisis_plan where person_id = :person
                union all select recorded_at, 'CONSENT', signer, recorded_by from consent where person_id = :person
                union all select withdrawn_on::timestamp at time zone 'Asia/Tokyo', 'CONSENT_WITHDRAWN', signer, null
                from consent where person_id = :person and withdrawn_on is not null
                union all select m.held_at, 'MEETING_' || m.kind, '', m.convened_by
                from meeting m join registration r on r.id = m.subject_id where r.person_id = :person and m.held_at is not null
                union all select received_at, 'CASE', number, received_by from emergency_case where person_id = :person
                union all select closed_at, 'CASE_CLOSED', number, null
                from emergency_case where person_id = :person and closed_at is not null
                union all select printed_at, 'CAPSULE', '', printed_by from capsule_print where person_id = :person
            ) h left join staff_account a on a.id = h.staff order by h.at desc limit 60
            """)
    List<Row> of(UUID person);

    /** Who read of the person lately; nothing for those who may not know. */
    @Query("""
            select max(l.at) as at, 'READ' as what, l.purpose as detail, coalesce(max(a.display_name), l.role) as who
            from access_log l left join staff_account a on a.id = l.staff_id
            where l.person_id = :person group by l.staff_id, l.role, l.purpose order by at desc limit 20
            """)
    List<Row> readers(UUID person);

    @Query(
            "select c.id from emergency_case c where c.person_id = :person and c.stage not in ('CLOSED', 'CANCELLED') limit 1")
    Optional<UUID> openCase(UUID person);
}
