package jp.yoridokoro.pages.rules;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.PublishDefinition;
import jp.yoridokoro.settings.SettingChanges;
import jp.yoridokoro.settings.SettingRows;
import jp.yoridokoro.settings.SettingSheets;
import jp.yoridokoro.settings.web.DefinitionApi;
import org.jspecify.annotations.Nullable;

/** Versions of the definition of 緊急時 with their clauses, and the kinds of cause a clause can be about. */
@Singleton
public class DefinitionBook {
    /** Every preset knows every kind of cause. */
    private static final String COMPLETE = "tochigi";

    private final SettingSheets sheets;
    private final SettingRows rows;
    private final SettingChanges presets;
    private final Clock clock;

    DefinitionBook(SettingSheets sheets, SettingRows rows, SettingChanges presets, Clock clock) {
        this.sheets = sheets;
        this.rows = rows;
        this.presets = presets;
        this.clock = clock;
    }

    /** @param standing IN_FORCE, TO_COME or OVER */
    public record Shown(SettingSheets.Version version, String standing, List<Clause> clauses) {}

    /** @param label the cause in the words of the presets; empty where only this municipality has it */
    public record Kind(String code, String label) {}

    /** The one in force first, then those to come, then the old ones. */
    @Transactional
    public List<Shown> versions(Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        LocalDate today = LocalDate.now(clock);
        return sheets.versions(by.tenant()).stream()
                .map(version -> new Shown(version, standing(version, today), rows.clauses(version.id())))
                .sorted(java.util.Comparator.comparing(shown -> shown.standing()))
                .toList();
    }

    private static String standing(SettingSheets.Version version, LocalDate today) {
        if (version.beginsOn().isAfter(today)) {
            return "TO_COME";
        }
        return version.endsOn() == null || version.endsOn().isAfter(today) ? "IN_FORCE" : "OVER";
    }

    /** The causes of the presets, then those only the version in force has. */
    @Transactional
    public List<Kind> kinds(Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        Map<String, Kind> kinds = new LinkedHashMap<>();
        presets.presetClauses(COMPLETE)
                .forEach(clause -> kinds.put(clause.code(), new Kind(clause.code(), clause.wording())));
        clauses(by).forEach(clause -> kinds.putIfAbsent(clause.code(), new Kind(clause.code(), clause.wording())));
        return List.copyOf(kinds.values());
    }

    private List<Clause> clauses(Actor by) {
        return rows.definition(by.tenant(), LocalDate.now(clock))
                .map(definition -> rows.clauses(definition.id()))
                .orElse(List.of());
    }

    /** The version in force, as the beginning of the next. */
    @Transactional
    public Typed known(Actor by) {
        Map<String, Object> known = new HashMap<>();
        known.put("from", LocalDate.now(clock).plusDays(1));
        rows.definition(by.tenant(), LocalDate.now(clock))
                .ifPresent(definition -> known.put("wording", definition.wording()));
        List<Clause> clauses = clauses(by);
        List<Kind> kinds = kinds(by);
        for (int at = 0; at < kinds.size(); at++) {
            Kind kind = kinds.get(at);
            Clause clause = of(clauses, kind.code());
            known.put("clauses[" + at + "].counts", clause == null ? "" : clause.counts());
            known.put("clauses[" + at + "].wording", clause == null ? kind.label() : clause.wording());
        }
        return Typed.known(known);
    }

    private static @Nullable Clause of(List<Clause> clauses, String code) {
        return clauses.stream()
                .filter(clause -> clause.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Clauses of a version, as they are read. */
    public static List<PublishDefinition.NewClause> said(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> new PublishDefinition.NewClause(clause.code(), clause.counts(), clause.wording()))
                .toList();
    }

    /** Clauses of a form, as they would be read. */
    public static List<PublishDefinition.NewClause> asked(DefinitionApi.DefinitionForm form) {
        return form.clauses().stream()
                .map(clause -> new PublishDefinition.NewClause(clause.code(), clause.counts(), clause.wording()))
                .toList();
    }

    /** Without the causes the definition is to say nothing about. */
    static Typed chosen(Typed typed) {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        typed.values().keySet().stream()
                .filter(name -> name.matches("clauses\\[\\d+]\\.code"))
                .map(name -> name.substring(0, name.length() - "code".length()))
                .filter(row -> !typed.has(row + "counts"))
                .forEach(row -> List.of("code", "counts", "wording").forEach(field -> values.remove(row + field)));
        return new Typed(values, typed.problem(), typed.saved());
    }
}
