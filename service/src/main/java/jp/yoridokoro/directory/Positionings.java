package jp.yoridokoro.directory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 拠点等としての位置付け of offices by municipalities, with dates. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Positionings extends GenericRepository<Office, UUID> {
    /**
     * An office's place in the hub network of a municipality.
     *
     * @param functions {@link HubFunction} names, comma-separated
     * @param from first day
     * @param to first day it no longer holds; null: open
     */
    @Serdeable
    @Introspected
    record Positioning(
            UUID id,
            UUID officeId,
            String municipality,
            String functions,
            LocalDate from,
            @Nullable LocalDate to) {}

    @Query("""
            select id, office_id, municipality, array_to_string(functions, ',') as functions, lower(valid) as "from", upper(valid) as "to"
            from hub_positioning where office_id = :office order by lower(valid), municipality
            """)
    List<Positioning> of(UUID office);

    @Query("""
            select id, office_id, municipality, array_to_string(functions, ',') as functions, lower(valid) as "from", upper(valid) as "to"
            from hub_positioning where id = :id
            """)
    Optional<Positioning> find(UUID id);

    @Query("""
            insert into hub_positioning (id, office_id, municipality, functions, valid)
            values (:id, :office, :municipality, string_to_array(:functions, ','), daterange(:from, cast(:to as date)))
            """)
    void begin(UUID id, UUID office, String municipality, String functions, LocalDate from, @Nullable LocalDate to);

    @Query("update hub_positioning set valid = daterange(lower(valid), :on) where id = :id")
    void end(UUID id, LocalDate on);
}
