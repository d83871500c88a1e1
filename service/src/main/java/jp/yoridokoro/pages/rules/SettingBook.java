package jp.yoridokoro.pages.rules;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Moment;
import jp.yoridokoro.settings.SettingChanges;
import jp.yoridokoro.settings.SettingSheets;
import jp.yoridokoro.settings.SettingsReason;

/** The settings of the reader's municipality as they stand today, and what was decided about them. */
@Singleton
class SettingBook {
    private static final int SHOWN = 30;

    private final SettingSheets sheets;
    private final SettingChanges changes;
    private final Clock clock;

    SettingBook(SettingSheets sheets, SettingChanges changes, Clock clock) {
        this.sheets = sheets;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public List<Setting> all(Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return sheets.on(by.tenant(), LocalDate.now(clock)).stream()
                .map(Setting::new)
                .toList();
    }

    public Map<String, Setting> byKey(Actor by) {
        return all(by).stream()
                .collect(Collectors.toMap(setting -> setting.sheet().key(), Function.identity()));
    }

    public Setting one(String key, Actor by) {
        Setting found = byKey(by).get(key);
        if (found == null) {
            throw new Refused(SettingsReason.UNKNOWN_KEY);
        }
        return found;
    }

    /** The latest decisions, newest first. */
    @Transactional
    public List<Moment> decided(Map<String, Setting> settings, Actor by) {
        return changes.latest(by.tenant(), SHOWN).stream()
                .map(line -> new Moment(line.changedAt(), said(line, settings.get(line.key())), line.changedBy()))
                .toList();
    }

    private static String said(SettingChanges.Line line, @org.jspecify.annotations.Nullable Setting setting) {
        return Words.of(
                "rules.decided",
                setting == null ? line.key() : setting.sheet().meaning(),
                setting == null ? line.was() : setting.words(line.was()),
                setting == null ? line.value() : setting.words(line.value()),
                Say.day(line.beginsOn()),
                line.reason());
    }

    /** The first day a change usually takes effect: today may have had its call already. */
    LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }
}
