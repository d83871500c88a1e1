package jp.yoridokoro.directory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Areas of several municipalities acting together, such as 児玉郡市. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Areas extends GenericRepository<Hub, UUID> {
    /** @param municipalities codes, comma-separated, in order */
    @Serdeable
    @Introspected
    record Area(UUID id, String name, String municipalities) {}

    @Query("""
            select a.id, a.name, coalesce(string_agg(m.municipality, ',' order by m.municipality), '') as municipalities
            from area a left join area_municipality m on m.area_id = a.id group by a.id, a.name order by a.name
            """)
    List<Area> all();

    @Query("""
            select a.id, a.name, coalesce(string_agg(m.municipality, ',' order by m.municipality), '') as municipalities
            from area a left join area_municipality m on m.area_id = a.id where a.id = :id group by a.id, a.name
            """)
    Optional<Area> find(UUID id);

    @Query("insert into area (id, name) values (:id, :name)")
    void add(UUID id, String name);

    @Query("insert into area_municipality (area_id, municipality) values (:area, :municipality)")
    void join(UUID area, String municipality);
}
