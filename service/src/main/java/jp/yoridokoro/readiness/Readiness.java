package jp.yoridokoro.readiness;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** The view {@code readiness}, for one person, as a list, and counted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Readiness extends GenericRepository<Person, UUID> {
    /** @param score share of the questions met, in percent */
    @Introspected
    record Row(
            UUID personId,
            String municipality,
            UUID hubId,
            @Nullable UUID specialistOfficeId,
            String familyName,
            String givenName,
            boolean registered,
            int score,
            int asked,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> gaps) {}

    /** How many people of an office or hub have a gap; code null: how many people there are, and their mean score. */
    @Introspected
    record Count(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String code,
            int people,
            int score) {}

    @Query("""
            select r.person_id, r.municipality, r.hub_id, r.specialist_office_id, p.family_name, p.given_name, r.registered, r.score,
                   r.asked, r.gaps
            from readiness r join person p on p.id = r.person_id where r.person_id = :personId
            """)
    Optional<Row> of(UUID personId);

    /** The least ready first, then by kana; after the one with this id. */
    @Query("""
            select r.person_id, r.municipality, r.hub_id, r.specialist_office_id, p.family_name, p.given_name, r.registered, r.score,
                   r.asked, r.gaps
            from readiness r join person p on p.id = r.person_id
            where (cast(:office as uuid) is null or r.specialist_office_id = cast(:office as uuid))
              and (cast(:hub as uuid) is null or r.hub_id = cast(:hub as uuid))
              and (cast(:gap as text) is null or cast(:gap as text) = any (r.gaps))
              and (not :registeredOnly or r.registered)
              and (cast(:after as uuid) is null or (r.score, r.kana_key, r.person_id) >
                   (select a.score, a.kana_key, a.person_id from readiness a where a.person_id = cast(:after as uuid)))
            order by r.score, r.kana_key, r.person_id limit :size
            """)
    List<Row> worst(
            @Nullable UUID office,
            @Nullable UUID hub,
            @Nullable String gap,
            boolean registeredOnly,
            @Nullable UUID after,
            int size);

    /** @param byHub by hub; else by specialist office, people without one under no id */
    @Query("""
            select o.id, coalesce(h.name, f.name) as name, o.code, o.people, o.score
            from (select case when :byHub then r.hub_id else r.specialist_office_id end as id, gap.code, count(*) as people,
                         round(avg(r.score)) as score
                  from readiness r, lateral (select null as code union all select unnest(r.gaps)) gap
                  where not :registeredOnly or r.registered group by 1, 2) o
            left join hub h on h.id = o.id left join office f on f.id = o.id
            order by name nulls last, o.id, o.code nulls first
            """)
    List<Count> counts(boolean byHub, boolean registeredOnly);
}
