package jp.yoridokoro.foresight;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Shows people of a run to whoever may see them; every person shown is accounted for in the access log. */
@Singleton
public class ReadForesight {
    private final Runs runs;
    private final Outlooks outlooks;
    private final ReadLog readLog;

    ReadForesight(Runs runs, Outlooks outlooks, ReadLog readLog) {
        this.runs = runs;
        this.outlooks = outlooks;
        this.readLog = readLog;
    }

    private record Names(Map<UUID, Outlooks.Unit> units, Map<String, String> labels) {
        String label(@Nullable String code) {
            return code == null ? "" : labels.getOrDefault(code, code);
        }
    }

    /** @param outcome SURE, BY_PHONE, NONE, or null for all. @throws Refused {@code base-unknown} for a run of somebody else's */
    @Transactional
    public Page<Outlook> people(
            UUID run, @Nullable String outcome, @Nullable UUID hub, @Nullable UUID after, int size, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        if (runs.find(run).isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        Page<Outlooks.Row> page = Page.of(
                outlooks.page(run, outcome, hub, after, size + 1),
                size,
                row -> row.personId().toString());
        return new Page<>(shown(page.items(), "list", by), page.next());
    }

    /** The newest of one person: the three places to put on the family's card. */
    @Transactional
    public Outlook of(UUID person, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Outlooks.Row row = outlooks.newest(person).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        return shown(List.of(row), "card", by).getFirst();
    }

    private List<Outlook> shown(List<Outlooks.Row> rows, String purpose, Actor by) {
        List<UUID> ids = rows.stream()
                .flatMap(row -> Stream.concat(ids(row.places()).stream(), Stream.ofNullable(row.changeUnit())))
                .distinct()
                .toList();
        Names names = new Names(
                ids.isEmpty()
                        ? Map.of()
                        : outlooks.units(ids).stream()
                                .collect(Collectors.toMap(Outlooks.Unit::id, Function.identity())),
                outlooks.labels().stream().collect(Collectors.toMap(Outlooks.Label::code, Outlooks.Label::label)));
        rows.forEach(row -> readLog.read(by, row.municipality(), row.personId(), "foresight", purpose));
        return rows.stream().map(row -> outlook(row, names)).toList();
    }

    private static Outlook outlook(Outlooks.Row row, Names names) {
        List<Outlook.Likely> places = new ArrayList<>();
        List<UUID> units = ids(row.places());
        List<String> scores = list(row.scores());
        for (int i = 0; i < units.size(); i++) {
            Outlooks.Unit unit = names.units().get(units.get(i));
            if (unit != null) {
                places.add(new Outlook.Likely(
                        unit.id(),
                        unit.office(),
                        unit.unit(),
                        unit.telephone(),
                        i < row.fits(),
                        Double.parseDouble(scores.get(i))));
            }
        }
        List<Outlook.Why> why = new ArrayList<>();
        List<String> codes = list(row.why());
        List<String> offices = list(row.whyOffices());
        for (int i = 0; i < codes.size(); i++) {
            why.add(new Outlook.Why(codes.get(i), names.label(codes.get(i)), Integer.parseInt(offices.get(i))));
        }
        return new Outlook(
                row.personId(),
                row.name(),
                row.hubId(),
                row.hub(),
                row.outcome(),
                row.fits(),
                row.asks(),
                places,
                why,
                change(row, names));
    }

    private static Outlook.@Nullable Change change(Outlooks.Row row, Names names) {
        if (row.change() == null) {
            return null;
        }
        Outlooks.Unit unit = row.changeUnit() == null ? null : names.units().get(row.changeUnit());
        return new Outlook.Change(
                row.change(),
                row.changeCode(),
                row.changeUnit(),
                row.gain(),
                sentence(row.change(), unit == null ? "" : unit.office(), names.label(row.changeCode()), row.gain()));
    }

    /** The change in Japanese; {@code foresight.change.…} in messages_ja.properties. */
    public static String sentence(String change, @Nullable String office, @Nullable String label, int gain) {
        return Words.of("foresight.change." + change, office == null ? "" : office, label == null ? "" : label, gain);
    }

    private static List<UUID> ids(String joined) {
        return list(joined).stream().map(UUID::fromString).toList();
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
