package jp.yoridokoro.settings;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;

/** Trial runs of changed weights, kept so that a weight is published only after somebody looked at what it would have done (F2). */
@Singleton
public class Previews {
    private final SettingChanges changes;
    private final Settings settings;
    private final ObjectMapper json;
    private final Clock clock;

    Previews(SettingChanges changes, Settings settings, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a result under an id that a later change may name. */
    public UUID keep(Map<String, String> values, Object result, Actor by) {
        UUID id = UUID.randomUUID();
        changes.keep(id, by.tenant(), write(values), write(result), by.staff(), clock.instant());
        return id;
    }

    void mustShow(ChangeSetting.Change change, Actor by) {
        int days = settings.on(by.tenant(), LocalDate.now(clock)).number("preview.validDays");
        UUID preview = change.preview();
        if (preview == null
                || !changes.previewed(
                        preview,
                        clock.instant().minus(java.time.Duration.ofDays(days)),
                        change.key(),
                        change.value())) {
            throw new Refused(SettingsReason.PREVIEW_FIRST, Map.of("key", change.key(), "value", change.value()));
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
