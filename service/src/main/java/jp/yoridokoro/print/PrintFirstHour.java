package jp.yoridokoro.print;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.directory.Units;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.placement.Disclosure;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.plan.CrisisPlans;
import org.jspecify.annotations.Nullable;

/** The first-hour card on paper, for whoever opens the door at 23:30: what was disclosed for the stay, and no more (T3). */
@Singleton
public class PrintFirstHour {
    private static final List<Size> SIZES = Size.steps(
            "print.more.screen", DoubleStream.of(13, 12, 11, 10), IntStream.of(200, 120, 80, 50, 30, 20, 12));

    private final ReadCase readCase;
    private final Stays stays;
    private final CrisisPlans plans;
    private final Emergencies emergencies;
    private final Units units;
    private final Callable callable;
    private final Walls walls;
    private final ReadLog log;
    private final ObjectMapper json;
    private final Press press;
    private final Clock clock;

    PrintFirstHour(
            ReadCase readCase,
            Stays stays,
            CrisisPlans plans,
            Emergencies emergencies,
            Units units,
            Callable callable,
            Walls walls,
            ReadLog log,
            ObjectMapper json,
            Press press,
            Clock clock) {
        this.readCase = readCase;
        this.stays = stays;
        this.plans = plans;
        this.emergencies = emergencies;
        this.units = units;
        this.callable = callable;
        this.walls = walls;
        this.log = log;
        this.json = json;
        this.press = press;
        this.clock = clock;
    }

    /**
     * What stands on the card.
     *
     * @param age 35歳; empty where the birth date is not known
     * @param plan null where nothing of a plan was given
     * @param basis on what ground it was given, in a sentence
     * @param first what the first hour needs
     * @param later the rest of what was given of the plan
     */
    public record Card(
            String name,
            String kana,
            String born,
            String age,
            String sex,
            Stays.@Nullable Given plan,
            String unit,
            String nights,
            String basis,
            List<Line> first,
            List<Disclosure.Contact> contacts,
            List<Line> later,
            List<Line> offices) {}

    /**
     * One page. Gone when the stay has ended, as the disclosure is.
     *
     * @throws Refused {@code base-unknown} for whoever does not see the stay
     */
    public byte[] card(UUID stayId, Actor by) {
        return press.print("print/first-hour.jte", gather(stayId, by), 1, SIZES);
    }

    /** Everything read, in a transaction that ends before the card is drawn. */
    @Transactional
    Card gather(UUID stayId, Actor by) {
        Stay stay = readCase.stay(stayId);
        UUID person = stays.personOf(stayId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, stay.municipality(), person, "first-hour-sheet", "stay");
        return read(stayId, by);
    }

    /** The same for a screen. @throws Refused {@code base-unknown} as {@link #card} */
    @Transactional
    public Card read(UUID stayId, Actor by) {
        Disclosure.Sections given = sections(readCase.disclosed(stayId, by));
        Stay stay = readCase.stay(stayId);
        FirstHourWords words = new FirstHourWords(given, plans.fields());
        return new Card(
                given.name(),
                given.kana(),
                Line.day(given.birthDate()),
                Line.age(given.birthDate(), LocalDate.now(clock)),
                given.sex(),
                given.plan().isEmpty() ? null : plan(stay),
                units.findById(stay.unitId()).map(unit -> unit.name()).orElse(""),
                Words.of("print.first-hour.nights", night(stay.firstNight()), night(stay.leaving())),
                Words.of("print.basis." + given.basis()),
                words.first(),
                given.contacts(),
                words.later(),
                callable.of(owner(stay), null));
    }

    /** An office sees no plan, only what of it was given; of which version that is, it is told. */
    private Stays.@Nullable Given plan(Stay stay) {
        return walls.as(Actor.system(stay.municipality()), () -> stays.given(stay.offerId()))
                .orElse(null);
    }

    /** An office does not see the case it helps in; which hub to call is told it all the same. */
    private UUID owner(Stay stay) {
        return walls.as(Actor.system(stay.municipality()), () -> emergencies.findById(stay.caseId()))
                .map(EmergencyCase::ownerHubId)
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    private Disclosure.Sections sections(String stored) {
        try {
            return json.readValue(stored, Disclosure.Sections.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String night(LocalDate day) {
        return Words.of(
                "print.first-hour.day",
                day.getMonthValue(),
                day.getDayOfMonth(),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE));
    }
}
