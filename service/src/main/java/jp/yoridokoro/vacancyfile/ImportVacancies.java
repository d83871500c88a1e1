package jp.yoridokoro.vacancyfile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.CsvRows;
import jp.yoridokoro.directory.CsvText;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.vacancy.Ledger;
import jp.yoridokoro.vacancyfile.FileReport.Rejected;

/** Takes the exchange CSV in: row by row, a bad row never spoils the others (DOMAIN §6). */
@Singleton
public class ImportVacancies {
    private static final int MOST_ROWS = 60_000;

    private final FileUnits units;
    private final RowJudge judge;
    private final Ledger ledger;

    ImportVacancies(FileUnits units, RowJudge judge, Ledger ledger) {
        this.units = units;
        this.judge = judge;
        this.ledger = ledger;
    }

    /**
     * Upserts by office number, service, unit and night. A row that says what is known already refreshes 確認日時. Where 確認日時
     * is empty or the one known, the row is confirmed now; a later one is taken as it stands; an earlier one is out of date.
     *
     * @param dryRun says what would happen and changes nothing
     * @throws Refused NOT_THE_HEADINGS, TOO_MANY_ROWS; {@code base-not-yours} for whoever may not report
     */
    @Transactional
    public FileReport take(byte[] file, boolean dryRun, Actor by) {
        by.mustBe(Role.PROVIDER, Role.HUB_COORDINATOR, Role.CORE_STAFF);
        CsvText text = CsvText.of(file);
        List<CsvRows.Row> lines = CsvRows.read(text.text(), Column.values().length);
        if (lines.isEmpty() || !Column.are(lines.getFirst().columns())) {
            throw new Refused(VacancyfileReason.NOT_THE_HEADINGS);
        }
        if (lines.size() > MOST_ROWS) {
            throw new Refused(VacancyfileReason.TOO_MANY_ROWS, Map.of("most", MOST_ROWS));
        }
        List<Rejected> rejected = new ArrayList<>();
        Map<UUID, List<VacancyRow>> rows = resolved(read(lines.subList(1, lines.size()), rejected), rejected);
        if (!dryRun) {
            ledger.lock(rows.keySet());
        }
        int written = 0;
        int confirmed = 0;
        for (Map.Entry<UUID, List<VacancyRow>> unit : rows.entrySet()) {
            RowJudge.Judged judged = judge.judge(unit.getKey(), unit.getValue(), by);
            rejected.addAll(judged.rejected());
            written += judged.changed();
            confirmed += judged.same();
            if (!dryRun) {
                judge.write(judged, by);
            }
        }
        rejected.sort(Comparator.comparingInt(Rejected::line));
        return new FileReport(text.encoding(), dryRun, lines.size() - 1, written, confirmed, rejected);
    }

    /** What the first line of a file must say. */
    public static List<String> headings() {
        return Column.headings();
    }

    private static List<VacancyRow> read(List<CsvRows.Row> lines, List<Rejected> rejected) {
        List<VacancyRow> rows = new ArrayList<>();
        for (CsvRows.Row line : lines) {
            try {
                rows.add(VacancyRow.of(line.line(), line.columns()));
            } catch (RowFault fault) {
                rejected.add(Rejected.of(line.line(), fault));
            }
        }
        return rows;
    }

    private Map<UUID, List<VacancyRow>> resolved(List<VacancyRow> rows, List<Rejected> rejected) {
        List<String> numbers =
                rows.stream().map(VacancyRow::officeNumber).distinct().toList();
        Map<String, List<FileUnits.Named>> known = numbers.isEmpty()
                ? Map.of()
                : units.ofNumbers(numbers).stream()
                        .collect(Collectors.groupingBy(unit -> unit.officeNumber() + " " + unit.serviceCode()));
        Map<UUID, List<VacancyRow>> ofUnit = new HashMap<>();
        for (VacancyRow row : rows) {
            try {
                UUID unit = unit(row, known.getOrDefault(row.officeNumber() + " " + row.serviceCode(), List.of()));
                List<VacancyRow> nights = ofUnit.computeIfAbsent(unit, any -> new ArrayList<>());
                if (nights.stream()
                        .anyMatch(other ->
                                other.report().night().equals(row.report().night()))) {
                    throw new RowFault(RowFault.Kind.TWICE_IN_FILE, Column.NIGHT);
                }
                nights.add(row);
            } catch (RowFault fault) {
                rejected.add(Rejected.of(row.line(), fault));
            }
        }
        return ofUnit;
    }

    private static UUID unit(VacancyRow row, List<FileUnits.Named> known) throws RowFault {
        List<FileUnits.Named> meant = known.stream()
                .filter(unit -> row.unit().isEmpty() || key(unit.name()).equals(key(row.unit())))
                .toList();
        if (meant.isEmpty()) {
            throw new RowFault(RowFault.Kind.NO_SUCH_UNIT, known.isEmpty() ? Column.OFFICE_NUMBER : Column.UNIT);
        }
        if (meant.size() > 1) {
            throw new RowFault(RowFault.Kind.SEVERAL_UNITS, Column.UNIT);
        }
        return meant.getFirst().id();
    }

    private static String key(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }
}
