package jp.yoridokoro.settings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** A municipality changes settings from a day on; what held before keeps holding for the days before and for running cases. */
@Singleton
public class ChangeSetting {
    /** Each must not be above the next. */
    private static final List<List<String>> ASCENDING = List.of(
            List.of("vacancy.freshHours", "vacancy.staleHours"),
            List.of("vacancy.reminder", "vacancy.secondChannel", "vacancy.hubTask"),
            List.of("stay.standardMaxDays", "stay.extendedMaxDays"),
            List.of("careMeeting.setHours", "careMeeting.dueHours"),
            List.of("escalate.siblingHubMinutes", "escalate.widerMinutes"));

    private final SettingRows rows;
    private final SettingChanges changes;
    private final Settings settings;
    private final Previews previews;
    private final Clock clock;

    ChangeSetting(SettingRows rows, SettingChanges changes, Settings settings, Previews previews, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.settings = settings;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * A decision about one key.
     *
     * @param from first day (Asia/Tokyo) it holds; not in the past, nor a day that has had an emergency call already
     * @param preview for {@code matching.*}: what the change would have done, looked at before
     */
    public record Change(
            String key,
            String value,
            LocalDate from,
            String reason,
            @Nullable UUID preview) {}

    /**
     * Sets keys, each from its day on; the settings that stand in an order to one another are looked at once all are set.
     *
     * @throws Refused UNKNOWN_KEY, BAD_VALUE, OUT_OF_ORDER, NOT_IN_THE_PAST, CASES_TODAY, PREVIEW_FIRST
     */
    @Transactional
    public void change(List<Change> decisions, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        for (Change change : decisions) {
            check(change, by);
            put(change, settings.on(by.tenant(), change.from()).text(change.key()), by);
        }
        decisions.forEach(change -> checkOrder(change.key(), settings.on(by.tenant(), change.from())));
    }

    private void check(Change change, Actor by) {
        String allowed = changes.allowed(change.key())
                .orElseThrow(() -> new Refused(SettingsReason.UNKNOWN_KEY, Map.of("key", change.key())));
        if (!change.value().matches(allowed)) {
            throw new Refused(SettingsReason.BAD_VALUE, Map.of("key", change.key(), "allowed", allowed));
        }
        if (change.from().isBefore(LocalDate.now(clock))) {
            throw new Refused(
                    SettingsReason.NOT_IN_THE_PAST, Map.of("from", change.from().toString()));
        }
        if (change.key().startsWith("matching.")) {
            previews.mustShow(change, by);
        }
    }

    private void put(Change change, String was, Actor by) {
        rows.dropFrom(by.tenant(), change.key(), change.from());
        rows.endAt(by.tenant(), change.key(), change.from());
        Refused.onConstraint(
                Map.of(
                        "running_cases_keep_their_versions", SettingsReason.CASES_TODAY,
                        "setting_value_allowed", SettingsReason.BAD_VALUE),
                () -> {
                    rows.begin(by.tenant(), change.key(), change.value(), change.from());
                    return true;
                });
        changes.log(
                UUID.randomUUID(),
                by.tenant(),
                change.key(),
                was,
                change.value(),
                change.from(),
                change.reason(),
                change.preview(),
                by.staff(),
                clock.instant());
    }

    private static void checkOrder(String key, InForce after) {
        for (List<String> ascending : ASCENDING) {
            for (int i = 1; i < ascending.size() && ascending.contains(key); i++) {
                String low = ascending.get(i - 1);
                String high = ascending.get(i);
                if (above(after.text(low), after.text(high))) {
                    throw new Refused(
                            SettingsReason.OUT_OF_ORDER,
                            Map.of(
                                    "lower",
                                    low,
                                    "lowerValue",
                                    after.text(low),
                                    "upper",
                                    high,
                                    "upperValue",
                                    after.text(high)));
                }
            }
        }
    }

    /** Numbers by size, times of day by the clock. */
    private static boolean above(String low, String high) {
        return low.contains(":") ? low.compareTo(high) > 0 : Integer.parseInt(low) > Integer.parseInt(high);
    }
}
