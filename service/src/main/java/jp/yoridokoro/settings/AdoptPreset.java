package jp.yoridokoro.settings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;

/** A municipality takes over what a preset says differently from the defaults, and its clauses of 緊急時 (DOMAIN §1.1, §19). */
@Singleton
public class AdoptPreset {
    private final SettingChanges changes;
    private final ChangeSetting changeSetting;
    private final PublishDefinition publishDefinition;

    AdoptPreset(SettingChanges changes, ChangeSetting changeSetting, PublishDefinition publishDefinition) {
        this.changes = changes;
        this.changeSetting = changeSetting;
        this.publishDefinition = publishDefinition;
    }

    /**
     * Adopts {@code tochigi}, {@code kashiwa} or {@code kodama} from a day on. Keys the preset is silent about stay as they are.
     *
     * @param wording the definition in words, which no preset can know
     * @throws Refused UNKNOWN_PRESET, and what a single change may be refused for
     */
    @Transactional
    public Definition adopt(String preset, String wording, LocalDate from, Actor by) {
        List<SettingChanges.PresetClause> clauses = changes.presetClauses(preset);
        if (clauses.isEmpty()) {
            throw new Refused(SettingsReason.UNKNOWN_PRESET, Map.of("preset", preset));
        }
        changeSetting.change(
                changes.preset(preset).stream()
                        .map(one -> new ChangeSetting.Change(
                                one.key(), one.value(), from, Words.of("settings.fromPreset", preset), null))
                        .toList(),
                by);
        return publishDefinition.publish(
                wording,
                clauses.stream()
                        .map(clause ->
                                new PublishDefinition.NewClause(clause.code(), clause.counts(), clause.wording()))
                        .toList(),
                from,
                by);
    }
}
