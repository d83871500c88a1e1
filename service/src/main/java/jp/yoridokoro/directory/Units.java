package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Service units and the pools of beds they draw on. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Units extends GenericRepository<ServiceUnit, UUID> {
    Optional<ServiceUnit> findById(UUID id);

    @Query("select * from service_unit where office_id = :office order by service_code, name, id")
    List<ServiceUnit> ofOffice(UUID office);

    List<ServiceUnit> findByBedPoolId(UUID bedPoolId);

    /** The unit as it stands now, kept from other writers until the transaction ends. */
    @Query("select * from service_unit where id = :id for update")
    Optional<ServiceUnit> lock(UUID id);

    ServiceUnit save(ServiceUnit unit);

    ServiceUnit update(ServiceUnit unit);

    /** Counts a change of what hangs on the unit as a change of the unit, confirmed by hand. */
    @Query("update service_unit set version = version + 1, updated_at = :now, verified_at = :now where id = :id")
    void touch(UUID id, Instant now);

    @Query("insert into bed_pool (id, office_id, name, capacity) values (:id, :office, :name, :capacity)")
    void addPool(UUID id, UUID office, String name, @Nullable Integer capacity);

    @Query("select id, office_id, name, capacity, version from bed_pool where office_id = :office order by name, id")
    List<BedPool> pools(UUID office);

    @Query("select id, office_id, name, capacity, version from bed_pool where id = :id")
    Optional<BedPool> pool(UUID id);

    /** A unit that has its pool for itself has as many beds as its capacity says. */
    @Query("""
            update bed_pool p set capacity = :capacity, version = p.version + 1
            where p.id = :pool and p.capacity is distinct from :capacity
                and (select count(*) from service_unit u where u.bed_pool_id = p.id) = 1
            """)
    void fitOwnPool(UUID pool, @Nullable Integer capacity);

    @Query("update service_unit set bed_pool_id = :pool, version = version + 1, updated_at = :now where id = :id")
    void draw(UUID id, UUID pool, Instant now);
}
