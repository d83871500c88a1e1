package jp.yoridokoro.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.vacancy.LedgerModel.Guest;
import jp.yoridokoro.vacancy.LedgerModel.House;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 3,200 random steps in all, 10,000 with {@code -Dledger.steps=2500}; after each the database says what the model says. A failing seed repeats. */
class LedgerRandomTest {
    private static final int STEPS = Integer.getInteger("ledger.steps", 800);
    private static final int WINDOW = 4;

    private final Nightfall night = new Nightfall(Given.municipality("tochigi"));
    private final Given given = night.given;
    private final Ledger ledger = given.service.bean(Ledger.class);
    private final ReportVacancy reportVacancy = given.service.bean(ReportVacancy.class);
    private final LedgerModel model = new LedgerModel();
    private final UUID office = given.office("すずらん");
    private final List<UUID> cases = new ArrayList<>();
    private final Set<UUID> lifted = new HashSet<>();
    private final Map<String, Integer> seen = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {20261120, 7, 42, 92037})
    void after_every_random_step_the_database_and_the_model_agree(long seed) throws SQLException {
        Random dice = new Random(seed);
        arrange();
        List<Shown> shown = new ArrayList<>();

        try (Connection connection = given.service.owner()) {
            for (int step = 0; step < STEPS; step++) {
                given.service.clock().pass(Duration.ofMillis(1)); // every step has an instant of its own
                String what = step(dice);
                seen.merge(what, 1, Integer::sum);
                model.now = given.service.clock().instant();
                TreeSet<String> atOnce = nights(connection, today(), null);
                assertThat(atOnce)
                        .as("all nights at once, seed %d step %d: %s", seed, step, what)
                        .isEqualTo(nightByNight(connection));
                TreeSet<String> database = alive(connection);
                database.addAll(atOnce);
                assertThat(database).as("seed %d step %d: %s", seed, step, what).isEqualTo(asTheModelSays());
                shown.add(new Shown(night.now(), today(), atOnce));
            }
            for (int step = 0; step < STEPS; step++) {
                Shown then = shown.get(step);
                assertThat(nights(connection, then.today(), then.at()))
                        .as("rebuilt afterwards, seed %d step %d", seed, step)
                        .isEqualTo(then.nights());
            }
        }

        assertThat(seen.keySet())
                .contains(
                        "claim given",
                        "claim BED_TAKEN",
                        "claim SEX_RULE",
                        "claim CLOSED_THAT_NIGHT",
                        "close",
                        "reopen",
                        "claim NOT_REPORTED",
                        "claim ALREADY_SLEEPING",
                        "take given",
                        "take HOLD_EXPIRED",
                        "take CLAIM_ENDED",
                        "leave given",
                        "leave CLAIM_ENDED",
                        "release",
                        "report given",
                        "report ABOVE_CAPACITY",
                        "expire",
                        "time passes");
    }

    /** What anybody could see after a step. */
    private record Shown(OffsetDateTime at, LocalDate today, TreeSet<String> nights) {}

    private void arrange() {
        UUID shared = given.pool(office, "共用", 3);
        UUID own = given.pool(office, "専用", null);
        model.poolBeds.put("shared", 3);
        model.houses.add(new House(given.unitIn(shared, office, "短期", "24", null), "shared", null, false));
        model.houses.add(new House(given.unitIn(shared, office, "居室", "33", null), "shared", null, true));
        model.houses.add(new House(given.unitIn(own, office, "単独", "24", 2), "own", 2, false));
        given.service.sql(
                "update service_unit set sex_policy = 'SAME_SEX_PER_NIGHT' where id = ?",
                model.houses.get(1).id());
        given.service.sql(
                "update unit_past set at = '-infinity' where unit_id = ?",
                model.houses.get(1).id());
        for (int i = 0; i < 9; i++) {
            cases.add(night.someCase());
        }
        model.now = given.service.clock().instant();
    }

    private String step(Random dice) {
        model.now = given.service.clock().instant();
        return switch (dice.nextInt(13)) {
            case 12 -> dice.nextInt(4) == 0 ? close(dice) : reopen(dice);
            case 0, 1, 2 -> claim(dice);
            case 3, 4 -> take(dice);
            case 5 -> release(dice);
            case 6 -> leave(dice);
            case 7, 8, 9 -> report(dice);
            case 10 -> {
                night.asService(() -> {
                    ledger.expireDue();
                });
                yield "expire";
            }
            default -> {
                given.service.clock().pass(Duration.ofMinutes(dice.nextInt(180)));
                yield "time passes";
            }
        };
    }

    private String claim(Random dice) {
        House house = any(model.houses, dice);
        int who = dice.nextInt(cases.size());
        Sex sex = who < 4 ? Sex.MALE : who < 8 ? Sex.FEMALE : Sex.OTHER;
        Nights nights = Nights.from(today().plusDays(dice.nextInt(2)), 1 + dice.nextInt(2));
        boolean above = dice.nextInt(12) == 0;
        boolean atOnce = dice.nextInt(4) == 0;
        String expected = model.judge(house, cases.get(who), nights, sex, above, atOnce);
        Claiming what = night.bed(cases.get(who), house.id(), nights.firstNight(), nights.count(), sex, null, above);
        UUID[] claim = new UUID[1];

        String answer = night.refusal(() -> claim[0] = atOnce ? night.take(what) : night.hold(what));

        assertThat(answer).as("%s", what).isEqualTo(expected);
        if (answer.equals("given")) {
            model.guests.put(
                    claim[0],
                    new Guest(
                            claim[0],
                            cases.get(who),
                            house,
                            nights.firstNight(),
                            nights.leaving(),
                            sex,
                            above,
                            atOnce ? "TAKEN" : "HELD",
                            atOnce ? null : night.inMinutes(30)));
            if (!above) {
                nights.each().forEach(one -> nothingAboveWhatThereIs(house, one));
            }
        }
        return "claim " + answer;
    }

    private void nothingAboveWhatThereIs(House house, LocalDate one) {
        NightReport said = model.said(house, one);
        List<Guest> people = model.people(one).stream()
                .filter(guest -> guest.house().pool().equals(house.pool()) && model.counts(guest, said, one))
                .toList();
        List<Guest> own =
                people.stream().filter(guest -> guest.house() == house).toList();
        int shown = said.free() + said.kept();
        assertThat(own.size()).isLessThanOrEqualTo(shown);
        assertThat(own.stream().filter(guest -> guest.sex() == Sex.MALE).count())
                .isLessThanOrEqualTo(shown - said.freeFemale());
        assertThat(own.stream().filter(guest -> guest.sex() == Sex.FEMALE).count())
                .isLessThanOrEqualTo(shown - said.freeMale());
        int reported = model.houses.stream()
                .filter(mate -> mate.pool().equals(house.pool()) && model.said(mate, one) != null)
                .mapToInt(mate -> LedgerModel.reportedPeople(model.said(mate, one)))
                .sum();
        int beds = house.capacity() == null ? model.poolBeds.get(house.pool()) : house.capacity();
        assertThat(reported + people.size()).isLessThanOrEqualTo(beds);
    }

    private String take(Random dice) {
        Guest guest = someGuest(dice);
        if (guest == null) {
            return "nobody";
        }
        String expected = switch (guest.state()) {
            case "HELD" ->
                !model.alive(guest)
                        ? "HOLD_EXPIRED"
                        : model.sleepsElsewhere(guest.caseId(), guest.first(), guest.leaving())
                                ? "ALREADY_SLEEPING"
                                : "given";
            case "TAKEN" -> "given";
            default -> "CLAIM_ENDED";
        };
        String answer = attempt(() -> ledger.take(guest.claim()));
        assertThat(answer).as("take %s", guest).isEqualTo(expected);
        if (answer.equals("given")) {
            model.guests.put(guest.claim(), guest.in("TAKEN", guest.leaving()));
        }
        return "take " + answer;
    }

    private String release(Random dice) {
        Guest guest = someGuest(dice);
        if (guest != null) {
            night.asService(() -> ledger.release(guest.claim()));
            boolean expired = guest.state().equals("HELD") && !model.alive(guest);
            if (guest.state().equals("TAKEN") || (guest.state().equals("HELD") && !expired)) {
                model.guests.put(guest.claim(), guest.in("RELEASED", guest.leaving()));
            } else if (expired) {
                model.guests.remove(
                        guest.claim()); // EXPIRED or RELEASED, depending on whether a sweep came by: both have ended
            }
        }
        return "release";
    }

    private String leave(Random dice) {
        Guest guest = someGuest(dice);
        if (guest == null) {
            return "nobody";
        }
        LocalDate leaving = guest.first().plusDays(dice.nextInt(4));
        String answer = attempt(() -> ledger.leave(guest.claim(), leaving));
        assertThat(answer)
                .as("leave %s on %s", guest, leaving)
                .isEqualTo(guest.state().equals("TAKEN") ? "given" : "CLAIM_ENDED");
        if (answer.equals("given")) {
            boolean never = leaving.equals(guest.first());
            LocalDate upTo = leaving.isBefore(guest.leaving()) ? leaving : guest.leaving();
            model.guests.put(guest.claim(), never ? guest.in("RELEASED", guest.leaving()) : guest.in("LEFT", upTo));
        }
        return "leave " + answer;
    }

    private String report(Random dice) {
        House house = any(model.houses, dice);
        LocalDate on = today().plusDays(dice.nextInt(WINDOW - 1));
        boolean full = dice.nextInt(6) == 0;
        NightReport said = new NightReport(
                on,
                full ? NightReport.Status.FULL : NightReport.Status.OPEN,
                null,
                dice.nextInt(3) == 0 ? null : dice.nextInt(2),
                dice.nextInt(5) == 0 ? 1 : 0,
                dice.nextInt(5) == 0 ? 1 : 0,
                full ? 0 : dice.nextInt(2),
                full ? 0 : dice.nextInt(2),
                full ? 0 : dice.nextInt(3),
                dice.nextInt(10) == 0,
                "",
                model.people(on).stream()
                        .filter(guest -> guest.house() == house && dice.nextBoolean())
                        .map(Guest::claim)
                        .sorted()
                        .toList());
        String wrong = model.judge(house, said);
        Actor provider = new Actor(office, Role.PROVIDER, given.municipality, null, office);

        String answer = night.refusal(() -> given.service
                .bean(Walls.class)
                .as(
                        provider,
                        () -> reportVacancy.report(
                                house.id(), List.of(said), new Source(Source.Channel.WEB, null), provider)));

        assertThat(answer).as("%s", said).isEqualTo(wrong == null ? "given" : wrong);
        if (wrong == null) {
            model.report(house, said);
        }
        return "report " + answer;
    }

    private TreeSet<String> asTheModelSays() {
        TreeSet<String> says = new TreeSet<>();
        for (House house : model.houses) {
            for (int i = 0; i < WINDOW; i++) {
                LedgerModel.Left left = model.left(house, today().plusDays(i));
                if (left != null) {
                    says.add(house.id() + " " + today().plusDays(i) + " " + left);
                }
            }
        }
        model.guests.values().stream()
                .filter(guest -> model.alive(guest) && !guest.state().equals("LEFT"))
                .forEach(guest -> says.add("alive " + guest.claim() + " " + guest.state()));
        return says;
    }

    /** All nights of all houses in one question; {@code at} null: as it stands now. */
    private TreeSet<String> nights(Connection connection, LocalDate from, @Nullable OffsetDateTime at)
            throws SQLException {
        return lines(connection, """
                select unit_id || ' ' || night || ' ' || concat_ws('/', male, female, other, total, short_by)
                from nights_left(?, ?, ?, ?)
                """, units(connection), from, from.plusDays(WINDOW), at);
    }

    private TreeSet<String> nightByNight(Connection connection) throws SQLException {
        return lines(connection, """
                select u.id || ' ' || d.night::date || ' ' || concat_ws('/', l.male, l.female, l.other, l.total, l.short_by)
                from unnest(?) as u (id) cross join generate_series(?::date, ?::date, interval '1 day') as d (night)
                cross join lateral night_left(u.id, d.night::date) as l where l.total is not null
                """, units(connection), today(), today().plusDays(WINDOW - 1));
    }

    private TreeSet<String> alive(Connection connection) throws SQLException {
        return lines(
                connection,
                "select 'alive ' || id || ' ' || state from claim where office_id = ? and (state = 'TAKEN' or (state = 'HELD' and expires_at > ?))",
                office,
                night.now());
    }

    private Array units(Connection connection) throws SQLException {
        return connection.createArrayOf(
                "uuid", model.houses.stream().map(House::id).toArray());
    }

    private TreeSet<String> lines(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement now = connection.prepareStatement("select set_config('yoridokoro.now', ?, false)")) {
            now.setString(1, night.now().toString());
            now.execute();
        }
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    query.setNull(i + 1, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
                } else {
                    query.setObject(i + 1, values[i]);
                }
            }
            TreeSet<String> lines = new TreeSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }

    private String close(Random dice) {
        House house = any(model.houses, dice);
        LocalDate from = today().plusDays(dice.nextInt(2));
        LocalDate to = from.plusDays(1 + dice.nextInt(2));
        boolean infection = dice.nextBoolean();
        UUID closure = UUID.randomUUID();
        given.service.sql(
                "insert into closure (id, unit_id, nights, reason, declared_by, declared_at) values (?, ?, daterange(?, ?), ?, gen_random_uuid(), ?)",
                closure,
                house.id(),
                from,
                to,
                infection ? "INFECTION" : "STAFF",
                night.now());
        model.shut.add(new LedgerModel.Shut(closure, house, from, to, infection));
        return "close";
    }

    /** Open again from today or tomorrow on, before the time said. */
    private String reopen(Random dice) {
        List<LedgerModel.Shut> running =
                model.shut.stream().filter(one -> one.to().isAfter(today())).toList();
        if (running.isEmpty()) {
            return "nothing closed";
        }
        LedgerModel.Shut one = any(running, dice);
        LocalDate openFrom = today().plusDays(dice.nextInt(2));
        given.service.sql(
                "insert into closure_lift (closure_id, open_from, lifted_by, lifted_at) values (?, ?, gen_random_uuid(), ?) on conflict do nothing",
                one.closure(),
                openFrom,
                night.now());
        if (lifted.add(one.closure()) && openFrom.isBefore(one.to())) {
            model.shut.remove(one);
            model.shut.add(new LedgerModel.Shut(one.closure(), one.house(), one.from(), openFrom, one.infection()));
        }
        return "reopen";
    }

    private String attempt(Runnable act) {
        Supplier<?> once = () -> {
            night.asService(act);
            return true;
        };
        return night.refusal(once);
    }

    /** Somebody alive or ended not long ago, the same for the same seed; null: nobody yet. */
    private Guest someGuest(Random dice) {
        List<Guest> recent = model.guests.values().stream()
                .filter(guest -> !guest.leaving().isBefore(today()))
                .sorted(java.util.Comparator.comparing(Guest::first)
                        .thenComparing(guest -> cases.indexOf(guest.caseId()))
                        .thenComparing(Guest::state)
                        .thenComparing(guest -> model.houses.indexOf(guest.house())))
                .toList();
        return recent.isEmpty() ? null : any(recent, dice);
    }

    private LocalDate today() {
        return given.service.clock().tokyo().toLocalDate();
    }

    private static <T> T any(List<T> list, Random dice) {
        return list.get(dice.nextInt(list.size()));
    }
}
