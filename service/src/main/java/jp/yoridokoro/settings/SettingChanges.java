package jp.yoridokoro.settings;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decided what about settings, and what presets say. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SettingChanges extends GenericRepository<Definition, UUID> {
    /**
     * One decision.
     *
     * @param was what held on the day before the decision looked ahead
     * @param preview the trial run a weight was published with
     */
    @Serdeable
    @Introspected
    record Line(
            UUID id,
            String key,
            String was,
            String value,
            LocalDate beginsOn,
            String reason,
            @Nullable UUID previewId,
            String changedBy,
            Instant changedAt) {}

    /** A key with the value a preset gives it. */
    @Introspected
    record Preset(String key, String value) {}

    /** A clause as a preset words it. */
    @Introspected
    record PresetClause(String code, boolean counts, String wording) {}

    @Query("select allowed from setting_key where key = :key")
    Optional<String> allowed(String key);

    @Query("""
            insert into setting_change (id, municipality, key, was, value, begins_on, reason, preview_id, changed_by, changed_at)
            values (:id, :municipality, :key, :was, :value, :from, :reason, :preview, :by, :at)
            """)
    void log(
            UUID id,
            String municipality,
            String key,
            String was,
            String value,
            LocalDate from,
            String reason,
            @Nullable UUID preview,
            UUID by,
            Instant at);

    @Query("""
            select c.id, c.key, c.was, c.value, c.begins_on, c.reason, c.preview_id, coalesce(s.display_name, '') as changed_by, c.changed_at
            from setting_change c left join staff_account s on s.id = c.changed_by
            where c.municipality = :municipality order by c.changed_at desc, c.key limit :size
            """)
    List<Line> latest(String municipality, int size);

    @Query("select key, value from preset_setting where preset = :preset order by key")
    List<Preset> preset(String preset);

    @Query("select code, counts, wording from preset_clause where preset = :preset order by rank")
    List<PresetClause> presetClauses(String preset);

    @Query("""
            insert into setting_preview (id, municipality, changes, result, made_by, made_at)
            values (:id, :municipality, cast(:changes as jsonb), cast(:result as jsonb), :by, :at)
            """)
    void keep(UUID id, String municipality, String changes, String result, UUID by, Instant at);

    @Query(
            "select exists (select from setting_preview where id = :id and made_at >= :since and changes ->> :key = :value)")
    boolean previewed(UUID id, Instant since, String key, String value);
}
