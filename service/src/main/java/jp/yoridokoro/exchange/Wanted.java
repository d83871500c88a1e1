package jp.yoridokoro.exchange;

import static jp.yoridokoro.exchange.RegisterColumn.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.yoridokoro.exchange.RegisterReport.CellProblem;
import jp.yoridokoro.exchange.RegisterReport.CellProblem.Code;
import jp.yoridokoro.exchange.RegisterRows.Named;
import org.jspecify.annotations.Nullable;

/** One row against what stands in the register: what it would change, and which of its cells cannot be taken. */
final class Wanted {
    private static final List<RegisterColumn> NEEDED = List.of(FAMILY, GIVEN, FAMILY_KANA, GIVEN_KANA, SEX);
    private static final List<List<RegisterColumn>> GROUPS = List.of(
            List.of(
                    CAREGIVER,
                    CAREGIVER_RELATION,
                    CAREGIVER_BIRTH,
                    CAREGIVER_HEALTH,
                    CAREGIVER_TOGETHER,
                    CAREGIVER_TELEPHONE),
            List.of(CONTACT1, CONTACT1_RELATION, CONTACT1_TELEPHONE, CONTACT1_ACCEPTED),
            List.of(CONTACT2, CONTACT2_RELATION, CONTACT2_TELEPHONE, CONTACT2_ACCEPTED));

    private final RegisterRow row;
    private final Map<String, Object> now;
    private final References.Found references;
    private final Map<String, Object> want = new LinkedHashMap<>();

    final List<CellProblem> problems = new ArrayList<>();
    final List<CellProblem> warnings = new ArrayList<>();

    /** @param now what stands there, by column of {@code register_line}; empty for somebody new */
    Wanted(RegisterRow row, Map<String, Object> now, References.Found references) {
        this.row = row;
        this.now = now;
        this.references = references;
    }

    /**
     * What differs, by column of {@code register_want}; cells that cannot be taken are added to the problems.
     *
     * @param isNew nobody in the register is meant
     * @param registers whether the municipality registers at all
     */
    Map<String, Object> differences(boolean isNew, boolean registers) {
        row.bad().forEach((column, code) -> {
            if (!same(now(column), row.badWords().get(column))) {
                problem(column, code);
            }
        });
        row.values().forEach((column, value) -> {
            boolean plain = switch (column.kind) {
                case HUB, OFFICE, OFFICE_NUMBER, CLASS, FULL_NAME, FULL_KANA -> false;
                default -> column != REGISTERED_ON;
            };
            if (plain && !same(now(column), value.toString())) {
                want.put(Objects.requireNonNull(column.key), value instanceof Integer ? value : value.toString());
            }
        });
        if (isNew) {
            NEEDED.stream()
                    .filter(column -> !row.values().containsKey(column) && !hasBad(column))
                    .forEach(column -> problem(column, Code.MISSING));
        }
        GROUPS.forEach(this::complete);
        hub(isNew);
        office();
        registration(registers);
        return want;
    }

    private boolean hasBad(RegisterColumn column) {
        RegisterColumn full = column == FAMILY || column == GIVEN ? FULL_NAME : FULL_KANA;
        return row.bad().containsKey(column) || (column != SEX && row.bad().containsKey(full));
    }

    /** A caregiver or a contact that is not known yet needs a name, a relation and, to be called, a telephone. */
    private void complete(List<RegisterColumn> group) {
        boolean said = group.stream().anyMatch(row.values()::containsKey);
        if (!said || now(group.getFirst()) != null) {
            return;
        }
        group.subList(0, group.getFirst() == CAREGIVER ? 2 : 3).stream()
                .filter(column ->
                        !row.values().containsKey(column) && !row.bad().containsKey(column))
                .forEach(column -> problem(column, Code.MISSING));
    }

    private void hub(boolean isNew) {
        List<Named> hubs = row.values().containsKey(HUB) ? references.hubs(row) : isNew ? references.hubs() : List.of();
        if (hubs.stream().anyMatch(hub -> hub.id().toString().equals(now.get("hub_id")))) {
            return;
        }
        if (hubs.size() == 1) {
            want.put("hub_id", hubs.getFirst().id().toString());
        } else if (row.values().containsKey(HUB)) {
            problem(HUB, Code.HUB_UNKNOWN);
        } else if (isNew) {
            problem(HUB, Code.HUB_NEEDED);
        }
    }

    private void office() {
        RegisterColumn said = row.values().containsKey(OFFICE_NUMBER) ? OFFICE_NUMBER : OFFICE;
        if (!row.values().containsKey(said)) {
            return;
        }
        List<Named> offices = references.offices(row);
        if (offices.stream().anyMatch(office -> office.id().toString().equals(now.get("office_id")))) {
            return;
        }
        if (offices.size() == 1) {
            want.put("office_id", offices.getFirst().id().toString());
        } else {
            problem(said, offices.isEmpty() ? Code.OFFICE_UNKNOWN : Code.OFFICE_AMBIGUOUS);
        }
    }

    private void registration(boolean registers) {
        String said = row.text(CLASS);
        String day = row.text(REGISTERED_ON);
        if (said == null && day == null) {
            return;
        }
        Object state = now.get("state");
        boolean registered = "REGISTERED".equals(state) || "SUSPENDED".equals(state);
        if (state == null && registers) {
            begin(said, day);
        } else if (registered && said != null && !said.equals(now.get("class"))) {
            want.put("class", said);
        }
        boolean otherDay = registered && day != null && !day.equals(now.get("registered_on"));
        boolean underWay = state != null && !registered && said != null && !said.equals(now.get("class"));
        if (otherDay || underWay || (state == null && !registers)) {
            warnings.add(CellProblem.of(row.line(), REGISTERED_ON.heading(), Code.REGISTRATION_KEPT));
        }
    }

    private void begin(@Nullable String said, @Nullable String day) {
        if (said == null || day == null) {
            RegisterColumn missing = said == null ? CLASS : REGISTERED_ON;
            if (!row.bad().containsKey(missing)) {
                problem(missing, Code.MISSING);
            }
            return;
        }
        want.put("register", true);
        want.put("class", said);
        want.put("registered_on", day);
    }

    private @Nullable Object now(RegisterColumn column) {
        return column.key == null ? null : now.get(column.key);
    }

    private void problem(RegisterColumn column, Code code) {
        problems.add(CellProblem.of(row.line(), column.heading(), code));
    }

    /** Whether the register has it already, written one way or another: spaces, and the signs Windows-31J writes differently. */
    private static boolean same(@Nullable Object now, @Nullable String said) {
        return now != null && said != null && plain(now.toString()).equals(plain(said));
    }

    private static String plain(String words) {
        return Cells.asWindows(Cells.tidy(words));
    }
}
