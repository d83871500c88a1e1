package jp.yoridokoro.exchange;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.exchange.RegisterReport.CellProblem;
import jp.yoridokoro.exchange.RegisterRows.Meant;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Takes in a municipality's register. Good rows are taken, bad ones are not; the whole is one batch. */
@Singleton
public class ImportRegister {
    private static final int BUNDLE = 500;

    private final RegisterRows register;
    private final References references;
    private final Settings settings;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRegister(RegisterRows register, References references, Settings settings, ObjectMapper json, Clock clock) {
        this.register = register;
        this.references = references;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** @param id of the batch; null for a dry run */
    public record Imported(@Nullable UUID id, RegisterReport report) {}

    /**
     * How many rows a file has, without its headings.
     *
     * @throws Refused where the file as a whole is no register: {@link ExchangeReason}
     */
    public int rows(byte[] content) {
        return RegisterFile.read(content).rows().size();
    }

    /**
     * @param dryRun reads and decides everything, writes nothing
     * @throws Refused where the file as a whole is no register: {@link ExchangeReason}
     */
    @Transactional
    public Imported take(byte[] content, boolean dryRun, Actor by) {
        return take(content, dryRun, rows -> {}, by);
    }

    /**
     * The same, saying on the way how many rows it is through with.
     *
     * @param reached called before the transaction ends, and must not take part in it
     */
    @Transactional
    public Imported take(byte[] content, boolean dryRun, IntConsumer reached, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        RegisterFile file = RegisterFile.read(content);
        LocalDate today = LocalDate.now(clock);
        InForce rules = settings.on(by.tenant(), today);
        register.one(by.tenant());
        List<RegisterRow> rows = file.rows().stream()
                .map(line -> RegisterRow.read(line, file.columns(), today))
                .toList();
        MatchRows decided =
                decide(rows, rules.flag("registration.enabled"), by.tenant(), dryRun ? reached : read -> {});
        RegisterReport report = report(file, decided, dryRun);
        if (dryRun) {
            return new Imported(null, report);
        }
        UUID id = UUID.randomUUID();
        register.begin(id, by.tenant(), by.staff(), clock.instant(), write(report));
        int settled = rows.size() - decided.wants.size();
        for (int from = 0; from < decided.wants.size(); from += BUNDLE) {
            reached.accept(settled + from);
            writeBundle(id, decided.wants.subList(from, Math.min(from + BUNDLE, decided.wants.size())), rules, by);
        }
        return new Imported(id, report);
    }

    private void writeBundle(UUID batch, List<Map<String, Object>> wants, InForce rules, Actor by) {
        register.write(
                by.tenant(),
                batch,
                write(wants),
                by.staff(),
                by.role().name(),
                clock.instant(),
                LocalDate.now(clock),
                rules.number("registration.postTalkMonths"),
                rules.number("registration.reviewMonths"));
    }

    private MatchRows decide(List<RegisterRow> rows, boolean registers, String municipality, IntConsumer reached) {
        Map<Integer, List<Meant>> meant =
                register
                        .meant(
                                municipality,
                                write(rows.stream().map(RegisterRow::keys).toList()))
                        .stream()
                        .collect(Collectors.groupingBy(Meant::line));
        String people = meant.values().stream()
                .flatMap(List::stream)
                .map(one -> one.personId().toString())
                .distinct()
                .collect(Collectors.joining(","));
        register.lock(people);
        Map<UUID, Map<String, Object>> known = new HashMap<>();
        register.known(people).forEach(one -> known.put(one.personId(), read(one.line())));
        MatchRows decided = new MatchRows(references.of(municipality, rows), registers);
        for (int at = 0; at < rows.size(); at++) {
            if (at % BUNDLE == 0) {
                reached.accept(at);
            }
            decided.decide(rows.get(at), meant.getOrDefault(rows.get(at).line(), List.of()), known);
        }
        return decided;
    }

    private static RegisterReport report(RegisterFile file, MatchRows decided, boolean dryRun) {
        Comparator<CellProblem> inOrder = Comparator.comparingInt(CellProblem::line);
        return new RegisterReport(
                dryRun,
                file.kind(),
                file.encoding(),
                file.rows().size(),
                decided.added,
                decided.changed,
                decided.unchanged,
                decided.refused,
                List.copyOf(new TreeSet<>(file.headings().stream()
                        .filter(heading ->
                                !heading.isEmpty() && RegisterColumn.of(heading).isEmpty())
                        .toList())),
                decided.problems.stream().sorted(inOrder).toList(),
                decided.warnings.stream().sorted(inOrder).toList());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String line) {
        try {
            return json.readValue(line, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
