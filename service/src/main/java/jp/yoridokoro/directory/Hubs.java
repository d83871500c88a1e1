package jp.yoridokoro.directory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hubs with their functions, their areas and their neighbours in order. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Hubs extends GenericRepository<Hub, UUID> {
    /**
     * Part of what a hub serves.
     *
     * @param district beginning of the address within the municipality; empty: the whole of it
     */
    @Serdeable
    @Introspected
    record Served(
            @NotNull @Pattern(regexp = "[0-9]{6}") String municipality,
            @Nullable @Size(max = 100) String district) {}

    Optional<Hub> findById(UUID id);

    List<Hub> findByMunicipalityOrderByName(String municipality);

    Hub save(Hub hub);

    Hub update(Hub hub);

    @Query("select * from hub where id = :id for update")
    Optional<Hub> lock(UUID id);

    @Query("select function from hub_function where hub_id = :hub")
    List<HubFunction> functions(UUID hub);

    @Query("select municipality, district from hub_area where hub_id = :hub order by municipality, district")
    List<Served> served(UUID hub);

    /** Siblings by rank, then neighbours by rank: the order in which the search widens. */
    @Query("""
            select neighbour_id, relation, rank from hub_neighbour where hub_id = :hub
            order by case relation when 'SIBLING' then 1 else 2 end, rank
            """)
    List<Neighbour> neighbours(UUID hub);

    @Query("insert into hub_function (hub_id, function) values (:hub, :function)")
    void addFunction(UUID hub, HubFunction function);

    @Query("insert into hub_area (hub_id, municipality, district) values (:hub, :municipality, :district)")
    void serve(UUID hub, String municipality, String district);

    @Query(
            "insert into hub_neighbour (hub_id, neighbour_id, relation, rank) values (:hub, :neighbour, :relation, :rank)")
    void addNeighbour(UUID hub, UUID neighbour, String relation, int rank);

    @Query("delete from hub_function where hub_id = :hub")
    void dropFunctions(UUID hub);

    @Query("delete from hub_area where hub_id = :hub")
    void dropServed(UUID hub);

    @Query("delete from hub_neighbour where hub_id = :hub")
    void dropNeighbours(UUID hub);
}
