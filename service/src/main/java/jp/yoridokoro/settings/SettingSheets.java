package jp.yoridokoro.settings;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settings and definitions with what held before and what comes, for those who decide about them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SettingSheets extends GenericRepository<Definition, UUID> {
    /**
     * One key with everything that is known of it.
     *
     * @param unit what a number counts, such as 分; empty: nothing
     * @param own whether the municipality set it; false: the default holds
     * @param since first day of what the municipality set; null: the default holds
     * @param next what is planned to hold from {@code nextOn}; null: nothing is
     */
    @Introspected
    record Sheet(
            String key,
            String meaning,
            String unit,
            String source,
            String allowed,
            String standard,
            String value,
            boolean own,
            @Nullable LocalDate since,
            @Nullable String next,
            @Nullable LocalDate nextOn) {}

    /**
     * A version of the definition of 緊急時.
     *
     * @param endsOn first day it no longer holds; null: open
     */
    @Introspected
    record Version(
            UUID id,
            int version,
            String wording,
            LocalDate beginsOn,
            @Nullable LocalDate endsOn) {}

    @Query("""
            select k.key, k.meaning, k.unit, k.source, k.allowed, k.default_value as standard, coalesce(s.value, k.default_value) as value,
                   s.value is not null as own, lower(s.valid) as since, n.value as next, lower(n.valid) as next_on
            from setting_key k
            left join municipality_setting s on s.key = k.key and s.municipality = :municipality and s.valid @> cast(:day as date)
            left join lateral (select m.value, m.valid from municipality_setting m
                where m.key = k.key and m.municipality = :municipality and lower(m.valid) > cast(:day as date)
                order by lower(m.valid) limit 1) n on true
            order by k.key
            """)
    List<Sheet> on(String municipality, LocalDate day);

    /** The latest first. */
    @Query("""
            select id, version, wording, lower(valid) as begins_on, upper(valid) as ends_on
            from emergency_definition where municipality = :municipality order by lower(valid) desc
            """)
    List<Version> versions(String municipality);
}
