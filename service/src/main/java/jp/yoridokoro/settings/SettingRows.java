package jp.yoridokoro.settings;

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

/** Settings and definitions in force on a day. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SettingRows extends GenericRepository<Definition, UUID> {
    /**
     * One key with the value in force.
     *
     * @param own true where the municipality set it, false where the default holds
     */
    @Serdeable
    @Introspected
    record Row(String key, String value, boolean own, String meaning, String source) {}

    @Query("""
            select k.key, coalesce(s.value, k.default_value) as value, s.value is not null as own, k.meaning, k.source
            from setting_key k
            left join municipality_setting s on s.key = k.key and s.municipality = :municipality and s.valid @> cast(:day as date)
            order by k.key
            """)
    List<Row> inForce(String municipality, LocalDate day);

    /** What was planned to begin on a day or later gives way to the new value. */
    @Query(
            "delete from municipality_setting where municipality = :municipality and key = :key and lower(valid) >= :day")
    void dropFrom(String municipality, String key, LocalDate day);

    /** Ends what is in force from a day on, so that a new value can begin there. */
    @Query("""
            update municipality_setting set valid = daterange(lower(valid), cast(:day as date))
            where municipality = :municipality and key = :key and valid @> cast(:day as date)
            """)
    int endAt(String municipality, String key, LocalDate day);

    @Query("""
            insert into municipality_setting (municipality, key, value, valid) values (:municipality, :key, :value, daterange(cast(:day as date), null))
            """)
    void begin(String municipality, String key, String value, LocalDate day);

    @Query(
            "select id, municipality, version, wording from emergency_definition where municipality = :municipality and valid @> cast(:day as date)")
    Optional<Definition> definition(String municipality, LocalDate day);

    @Query(
            "select id, definition_id, code, counts, wording, rank from definition_clause where definition_id = :definition order by rank")
    List<Clause> clauses(UUID definition);

    @Query("select id, definition_id, code, counts, wording, rank from definition_clause where id = :id")
    Optional<Clause> clause(UUID id);

    @Query("""
            update emergency_definition set valid = daterange(lower(valid), cast(:day as date))
            where municipality = :municipality and valid @> cast(:day as date) and lower(valid) < :day
            """)
    int endDefinitionAt(String municipality, LocalDate day);

    @Query("""
            insert into emergency_definition (id, municipality, version, wording, valid)
            values (:id, :municipality, (select coalesce(max(version), 0) + 1 from emergency_definition where municipality = :municipality),
                    :wording, daterange(cast(:day as date), null))
            """)
    void beginDefinition(UUID id, String municipality, String wording, LocalDate day);

    @Query("""
            insert into definition_clause (id, definition_id, code, counts, wording, rank)
            values (:id, :definition, :code, :counts, :wording, :rank)
            """)
    void addClause(UUID id, UUID definition, String code, boolean counts, String wording, int rank);
}
