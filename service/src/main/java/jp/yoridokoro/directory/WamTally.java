package jp.yoridokoro.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.yoridokoro.directory.ImportReport.Count;
import jp.yoridokoro.directory.ImportReport.Entry;
import jp.yoridokoro.directory.ImportReport.Finding;

/** Counts while a file is taken in, and writes the report. */
final class WamTally {
    private final WamFile file;
    private final WamCheck check;
    private final List<Finding> warned;
    private final List<Entry> changed = new ArrayList<>();
    private final List<Entry> returned = new ArrayList<>();
    private final List<Entry> vanished = new ArrayList<>();
    private int added;
    private int unchanged;

    WamTally(WamFile file, WamCheck check) {
        this.file = file;
        this.check = check;
        this.warned = new ArrayList<>(check.warned);
    }

    /** Service codes of the rows taken in. */
    Set<String> services() {
        Set<String> codes = new TreeSet<>();
        check.good.forEach(row -> codes.add(row.service()));
        return codes;
    }

    /** Service and designating authority, the territories the file speaks for. */
    Set<String> territories() {
        Set<String> pairs = new TreeSet<>();
        check.good.forEach(row -> pairs.add(row.service() + "/" + row.authority()));
        return pairs;
    }

    void count(int rows, List<WamRow> nowAdded, List<WamRow> nowChanged, List<WamRow> nowReturned) {
        added += nowAdded.size();
        unchanged += rows - nowAdded.size() - nowChanged.size();
        nowChanged.forEach(row -> changed.add(new Entry(row.line(), row.no(), row.name())));
        nowReturned.forEach(row -> returned.add(new Entry(row.line(), row.no(), row.name())));
    }

    void vanished(WamEntries.Named entry) {
        vanished.add(new Entry(0, entry.no(), entry.name()));
    }

    /** Warns of the rows of this file among the entries named. */
    void warn(ImportWarning kind, int column, Collection<String> nos) {
        Set<String> meant = new HashSet<>(nos);
        for (WamRow row : check.good) {
            if (meant.contains(row.no())) {
                warned.add(new Finding(row.line(), row.no(), file.header().get(column), kind.name(), kind.label()));
            }
        }
    }

    /** @throws IllegalStateException if a row was lost on the way */
    ImportReport report() {
        int read = file.rows().size();
        if (read != added + unchanged + changed.size() + check.refused.size()) {
            throw new IllegalStateException("rows were lost: read " + read + ", added " + added + ", unchanged "
                    + unchanged + ", changed " + changed.size() + ", refused " + check.refused.size());
        }
        return new ImportReport(
                file.encoding(),
                List.copyOf(services()),
                read,
                added,
                unchanged,
                changed.size(),
                check.refused.size(),
                returned.size(),
                vanished.size(),
                counts(),
                check.refused,
                shown(),
                changed,
                returned,
                vanished);
    }

    private List<Count> counts() {
        return Arrays.stream(ImportWarning.values())
                .map(kind -> new Count(kind.name(), kind.label(), (int) warned.stream()
                        .filter(finding -> kind.name().equals(finding.kind()))
                        .count()))
                .filter(count -> count.count() > 0)
                .toList();
    }

    private List<Finding> shown() {
        Map<ImportWarning, Integer> listed = new EnumMap<>(ImportWarning.class);
        return warned.stream()
                .filter(finding -> finding.kind() != null
                        && listed.merge(ImportWarning.valueOf(finding.kind()), 1, Integer::sum) <= ImportReport.SHOWN)
                .toList();
    }
}
