package jp.yoridokoro.directory;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a WAM NET file in, in one transaction and in bundles; a dry run is the same work rolled back, so that its report is
 * the true one. Capabilities are never touched; facts follow the file only while nobody said otherwise.
 */
@Singleton
class WamImport {
    private static final int BUNDLE = 500;

    private final WamEntries entries;
    private final Municipalities municipalities;
    private final Imports imports;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Clock clock;

    WamImport(
            WamEntries entries,
            Municipalities municipalities,
            Imports imports,
            TransactionOperations<Connection> transactions,
            ObjectMapper json,
            Clock clock) {
        this.entries = entries;
        this.municipalities = municipalities;
        this.imports = imports;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    void run(UUID id, WamFile file, boolean dryRun) {
        WamCheck check = new WamCheck(file);
        ImportReport report = transactions.executeWrite(status -> {
            ImportReport written = takeIn(id, file, check);
            if (dryRun) {
                status.setRollbackOnly();
            }
            return written;
        });
        imports.finish(id, "DONE", report.read(), json(report), clock.instant());
    }

    private ImportReport takeIn(UUID id, WamFile file, WamCheck check) {
        Instant now = clock.instant();
        WamTally tally = new WamTally(file, check);
        entries.alone();
        for (int from = 0; from < check.good.size(); from += BUNDLE) {
            List<WamRow> bundle = check.good.subList(from, Math.min(from + BUNDLE, check.good.size()));
            takeIn(bundle, tally, now);
            imports.reached(id, check.refused.size() + from + bundle.size());
        }
        municipalities.placeOffices();
        List<String> vanished = entries.vanish(json(tally.territories()), json(check.present), now);
        entries.named(json(vanished)).forEach(tally::vanished);
        String services = json(tally.services());
        tally.warn(ImportWarning.POSSIBLE_DUPLICATE, WamFile.NAME, entries.alike(services));
        tally.warn(ImportWarning.MUNICIPALITY_UNKNOWN, WamFile.CITY, entries.withoutMunicipality(services));
        return tally.report();
    }

    private void takeIn(List<WamRow> bundle, WamTally tally, Instant now) {
        Map<String, WamEntries.Standing> standings = entries.standings(json(bundle)).stream()
                .collect(Collectors.toMap(WamEntries.Standing::no, Function.identity()));
        List<WamRow> added =
                bundle.stream().filter(row -> !standing(standings, row).known()).toList();
        List<WamRow> changed = bundle.stream()
                .filter(row -> standing(standings, row).known()
                        && standing(standings, row).changed())
                .toList();
        List<WamRow> returned = bundle.stream()
                .filter(row -> standing(standings, row).returned())
                .toList();
        tally.count(bundle.size(), added, changed, returned);
        if (!added.isEmpty()) {
            add(json(added), now);
        }
        if (!changed.isEmpty()) {
            change(json(changed), tally, now);
        }
        if (!returned.isEmpty()) {
            entries.comeBack(json(returned.stream().map(WamRow::no).toList()));
        }
    }

    private static WamEntries.Standing standing(Map<String, WamEntries.Standing> standings, WamRow row) {
        return java.util.Objects.requireNonNull(standings.get(row.no()), "every row stands somewhere");
    }

    private void add(String rows, Instant now) {
        entries.keepCorporations(rows);
        entries.addOffices(rows, now);
        entries.addEntries(rows, now);
    }

    private void change(String rows, WamTally tally, Instant now) {
        tally.warn(ImportWarning.OWN_WORD_KEPT, WamFile.CAPACITY, entries.saidOtherwise(rows));
        entries.keepCorporations(rows);
        entries.changeOffices(rows, now);
        entries.changeUnits(rows, now);
        entries.changeEntries(rows, now);
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
