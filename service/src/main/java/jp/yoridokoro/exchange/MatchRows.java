package jp.yoridokoro.exchange;

import static jp.yoridokoro.exchange.RegisterColumn.BENEFICIARY;
import static jp.yoridokoro.exchange.RegisterColumn.BIRTH_DATE;
import static jp.yoridokoro.exchange.RegisterColumn.FAMILY;
import static jp.yoridokoro.exchange.RegisterColumn.NUMBER;
import static jp.yoridokoro.exchange.RegisterColumn.OFFICE_NUMBER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.directory.OfficeNumber;
import jp.yoridokoro.exchange.RegisterReport.CellProblem;
import jp.yoridokoro.exchange.RegisterReport.CellProblem.Code;
import jp.yoridokoro.exchange.RegisterRows.Meant;
import jp.yoridokoro.registry.BeneficiaryNumber;
import org.jspecify.annotations.Nullable;

/** Decides row by row: somebody new, a change, nothing new, or a refusal with its cells. Decides only; writes nothing. */
final class MatchRows {
    private final References.Found references;
    private final boolean registers;
    private final Map<String, Integer> seen = new HashMap<>();

    final List<Map<String, Object>> wants = new ArrayList<>();
    final List<CellProblem> problems = new ArrayList<>();
    final List<CellProblem> warnings = new ArrayList<>();
    int added;
    int changed;
    int unchanged;
    int refused;

    /** @param registers whether the municipality registers at all */
    MatchRows(References.Found references, boolean registers) {
        this.references = references;
        this.registers = registers;
    }

    /**
     * @param meant whom the row may mean, the surest first
     * @param known what stands there of each of them, by column of {@code register_line}
     */
    void decide(RegisterRow row, List<Meant> meant, Map<UUID, Map<String, Object>> known) {
        int before = problems.size();
        UUID person = person(row, meant, known);
        Wanted wanted = new Wanted(row, person == null ? Map.of() : known.getOrDefault(person, Map.of()), references);
        once(row, person);
        boolean isNew = person == null && problems.size() == before;
        Map<String, Object> want = wanted.differences(isNew, registers);
        problems.addAll(wanted.problems);
        warnings.addAll(wanted.warnings);
        checkDigits(row);
        if (problems.size() > before) {
            refused++;
            return;
        }
        if (person != null && want.isEmpty()) {
            unchanged++;
            return;
        }
        want.put("line", row.line());
        want.put("is_new", person == null);
        want.put("person_id", (person == null ? UUID.randomUUID() : person).toString());
        want.putIfAbsent("register", false);
        wants.add(want);
        if (person == null) {
            added++;
        } else {
            changed++;
        }
    }

    private void checkDigits(RegisterRow row) {
        String beneficiary = row.text(BENEFICIARY);
        if (beneficiary != null && !BeneficiaryNumber.checks(beneficiary)) {
            warnings.add(CellProblem.of(row.line(), BENEFICIARY.heading(), Code.CHECK_DIGIT));
        }
        String office = row.text(OFFICE_NUMBER);
        if (office != null && !new OfficeNumber(office).checkDigitHolds()) {
            warnings.add(CellProblem.of(row.line(), OFFICE_NUMBER.heading(), Code.CHECK_DIGIT));
        }
    }

    private @Nullable UUID person(RegisterRow row, List<Meant> meant, Map<UUID, Map<String, Object>> known) {
        if (!row.hasKey()) {
            problem(row, NUMBER, Code.NO_KEY);
            return null;
        }
        if (meant.isEmpty()) {
            return null;
        }
        int surest = meant.getFirst().how();
        List<UUID> found = meant.stream()
                .filter(one -> one.how() == surest)
                .map(Meant::personId)
                .distinct()
                .toList();
        if (found.size() > 1) {
            problem(row, NUMBER, Code.AMBIGUOUS);
            return null;
        }
        UUID person = found.getFirst();
        Map<String, Object> now = known.getOrDefault(person, Map.of());
        boolean otherByBeneficiary = surest == 1
                && meant.stream()
                        .anyMatch(one -> one.how() == 2 && !one.personId().equals(person));
        if (otherByBeneficiary
                || (surest > 1 && disagree(now.get("number"), row.text(NUMBER)))
                || (surest > 2 && disagree(now.get("beneficiary_number"), row.text(BENEFICIARY)))) {
            problem(row, surest == 1 ? BENEFICIARY : NUMBER, Code.KEYS_DISAGREE);
        }
        return person;
    }

    private static boolean disagree(@Nullable Object now, @Nullable String said) {
        return now != null && said != null && !now.equals(said);
    }

    private void once(RegisterRow row, @Nullable UUID person) {
        List<String> keys = new ArrayList<>();
        if (person != null) {
            keys.add("person " + person);
        }
        row.keys().forEach((key, value) -> {
            if (value != null && (key.equals("number") || key.equals("beneficiary_number"))) {
                keys.add(key + " " + value);
            }
        });
        if (row.text(FAMILY) != null && row.text(BIRTH_DATE) != null && keys.isEmpty()) {
            keys.add("name " + row.keys().get("name") + " " + row.text(BIRTH_DATE));
        }
        if (keys.stream().anyMatch(seen::containsKey)) {
            problem(row, NUMBER, Code.TWICE_IN_FILE);
        }
        keys.forEach(key -> seen.putIfAbsent(key, row.line()));
    }

    private void problem(RegisterRow row, RegisterColumn column, Code code) {
        problems.add(CellProblem.of(row.line(), column.heading(), code));
    }
}
