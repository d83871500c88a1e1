package jp.yoridokoro.due;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** What falls due, behind the asker's wall. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Dues extends GenericRepository<Person, UUID> {
    @Introspected
    record Row(
            UUID registrationId,
            UUID personId,
            String municipality,
            UUID hubId,
            @Nullable UUID officeId,
            @Nullable String officeName,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            String kind,
            LocalDate dueOn) {}

    /**
     * An office's sum.
     *
     * @param officeId 担当相談支援事業所; null: people no office looks after
     * @param near due from the day on, within the first day of warning
     * @param overdue of every kind
     * @param overduePeople people with anything overdue
     */
    @Serdeable
    @Introspected
    record OfficeSum(
            @Nullable UUID officeId,
            @Nullable String officeName,
            int near,
            int overdue,
            int overduePeople,
            int talkOverdue,
            int reviewOverdue,
            int planReviewOverdue,
            int consentOverdue,
            int shortStayOverdue,
            int supportCategoryOverdue) {}

    /** In the order of the last day, after this place. */
    @Query("""
            select d.registration_id, d.person_id, p.municipality, p.hub_id, p.specialist_office_id as office_id, o.name as office_name,
                   p.family_name, p.given_name, p.family_kana, p.given_kana, d.kind, d.due_on
            from registration_due d join person p on p.id = d.person_id left join office o on o.id = p.specialist_office_id
            where d.due_on between cast(:first as date) and cast(:last as date)
              and (cast(:office as uuid) is null or p.specialist_office_id = cast(:office as uuid))
              and (cast(:hub as uuid) is null or p.hub_id = cast(:hub as uuid))
              and (cast(:person as uuid) is null or p.id = cast(:person as uuid))
              and (cast(:kind as text) is null or d.kind = cast(:kind as text))
              and (cast(:afterDay as date) is null or (d.due_on, d.registration_id, d.kind)
                   > (cast(:afterDay as date), cast(:afterId as uuid), cast(:afterKind as text)))
            order by d.due_on, d.registration_id, d.kind limit :size
            """)
    List<Row> list(
            LocalDate first,
            LocalDate last,
            @Nullable UUID office,
            @Nullable UUID hub,
            @Nullable UUID person,
            @Nullable String kind,
            @Nullable LocalDate afterDay,
            @Nullable UUID afterId,
            @Nullable String afterKind,
            int size);

    /** Offices with anything near or overdue, the one with most overdue first. */
    @Query("""
            select p.specialist_office_id as office_id, o.name as office_name, (count(*) filter (where not late))::int as near,
                   (count(*) filter (where late))::int as overdue, (count(distinct d.person_id) filter (where late))::int as overdue_people,
                   (count(*) filter (where late and d.kind = 'TALK'))::int as talk_overdue,
                   (count(*) filter (where late and d.kind = 'REVIEW'))::int as review_overdue,
                   (count(*) filter (where late and d.kind = 'PLAN_REVIEW'))::int as plan_review_overdue,
                   (count(*) filter (where late and d.kind = 'CONSENT'))::int as consent_overdue,
                   (count(*) filter (where late and d.kind = 'SHORT_STAY'))::int as short_stay_overdue,
                   (count(*) filter (where late and d.kind = 'SUPPORT_CATEGORY'))::int as support_category_overdue
            from registration_due d join person p on p.id = d.person_id left join office o on o.id = p.specialist_office_id,
                 lateral (select d.due_on < cast(:on as date) as late) as l
            where d.due_on <= cast(:last as date)
            group by p.specialist_office_id, o.name
            order by overdue desc, o.name nulls last
            """)
    List<OfficeSum> offices(LocalDate on, LocalDate last);
}
