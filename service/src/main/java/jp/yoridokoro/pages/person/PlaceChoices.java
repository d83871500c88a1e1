package jp.yoridokoro.pages.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.directory.ServiceUnit;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** Short-stay units that can be wished for: those of the municipality and those on record already. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlaceChoices extends GenericRepository<ServiceUnit, UUID> {
    /** A unit by the name of its office and its own. */
    @Introspected
    record Row(UUID id, String name) {}

    /** @param known ids with commas between that are shown wherever they stand */
    @Query("""
            select u.id, case when position(u.name in o.name) > 0 then o.name else o.name || ' ' || u.name end as name
            from service_unit u join office o on o.id = u.office_id
            where u.service_code = '24' and (o.municipality = :municipality
               or u.id = any (cast(string_to_array(:known, ',') as uuid[]))
               or exists (select from hub_positioning p where p.office_id = o.id and p.municipality = :municipality))
            order by o.name_key, u.name, u.id
            """)
    List<Row> near(String municipality, String known);

    /** As choices of a form. */
    default List<Choice> of(PersonFile file, Actor by) {
        String known = String.join(
                ",",
                file.places().stream().map(place -> place.unitId().toString()).toList());
        return near(by.tenant(), known).stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }
}
