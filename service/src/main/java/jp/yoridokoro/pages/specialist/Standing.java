package jp.yoridokoro.pages.specialist;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** How people on a list stand, beside what the list itself says; the list is logged as read by who made it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Standing extends GenericRepository<Person, UUID> {
    /** @param kind of what falls due first, on {@code dueOn}; null where nothing does */
    @Introspected
    record Row(
            UUID personId,
            @Nullable LocalDate birthDate,
            @Nullable String state,
            int score,
            int gaps,
            @Nullable String kind,
            @Nullable LocalDate dueOn) {}

    /** @param people ids with commas between */
    @Query("""
            select p.id as person_id, p.birth_date, g.state, r.score, cardinality(r.gaps) as gaps, d.kind, d.due_on
            from person p
            join readiness r on r.person_id = p.id
            left join registration g on g.person_id = p.id and g.state not in ('NOT_REGISTERED', 'ENDED')
            left join lateral (select due.kind, due.due_on from registration_due due where due.person_id = p.id
                               order by due.due_on, due.kind limit 1) d on true
            where p.id = any (cast(string_to_array(:people, ',') as uuid[]))
            """)
    List<Row> of(String people);
}
