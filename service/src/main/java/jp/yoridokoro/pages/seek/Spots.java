package jp.yoridokoro.pages.seek;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.directory.Office;
import org.jspecify.annotations.Nullable;

/** Where offices are, for the map, and how they are called. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Spots extends GenericRepository<Office, UUID> {
    /** A unit by name and place. */
    @Introspected
    record Spot(
            UUID unitId,
            String office,
            String unit,
            String telephone,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    @Query("""
            select u.id as unit_id, o.name as office, u.name as unit, o.call_telephone as telephone, o.latitude, o.longitude
            from service_unit u join office o on o.id = u.office_id where u.id in (:units)
            """)
    List<Spot> of(Collection<UUID> units);

    /** A place without a name. */
    @Introspected
    record Dot(Double latitude, Double longitude) {}

    /** The offices of a municipality, for orientation. */
    @Query("""
            select distinct latitude, longitude from office
            where municipality = :municipality and latitude is not null and longitude is not null limit 400
            """)
    List<Dot> around(String municipality);
}
