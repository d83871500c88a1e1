package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.meeting.Tasks;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.Offers;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.SettingRows;
import org.jspecify.annotations.Nullable;

/** Reads of cases and of what was disclosed; each that shows a person is accounted for. */
@Singleton
public class ReadCase {
    private final Emergencies emergencies;
    private final Offers offers;
    private final Stays stays;
    private final Tasks tasks;
    private final People people;
    private final SettingRows definitions;
    private final ReadDepth readDepth;
    private final Outcomes outcomes;
    private final ReadLog readLog;
    private final Walls walls;
    private final Clock clock;

    ReadCase(
            Emergencies emergencies,
            Offers offers,
            Stays stays,
            Tasks tasks,
            People people,
            SettingRows definitions,
            ReadDepth readDepth,
            Outcomes outcomes,
            ReadLog readLog,
            Walls walls,
            Clock clock) {
        this.emergencies = emergencies;
        this.offers = offers;
        this.stays = stays;
        this.tasks = tasks;
        this.people = people;
        this.definitions = definitions;
        this.readDepth = readDepth;
        this.outcomes = outcomes;
        this.readLog = readLog;
        this.walls = walls;
        this.clock = clock;
    }

    /** A case with all that belongs to it. {@code meetingOwed}: it may not be closed yet. */
    public record Whole(
            EmergencyCase emergency,
            Person person,
            @Nullable Clause clause,
            List<Offer> offers,
            List<Stay> stays,
            List<Meeting> meetings,
            List<Task> tasks,
            List<Emergencies.Ownership> owners,
            boolean meetingOwed,
            Depth depth) {}

    @Transactional
    public Whole whole(UUID id, Actor by) {
        EmergencyCase emergency = emergencies.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Person person = walls.as(
                Actor.system(
                        emergency.municipality()), // once a case is over, the wall of a hub it was handed to closes on
                // the person
                () -> people.findById(emergency.personId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)));
        readLog.read(by, emergency.municipality(), person.id(), "case", "emergency");
        UUID clause = emergency.clauseId();
        ReadDepth.Around around =
                Objects.requireNonNull(readDepth.around(List.of(emergency)).get(id));
        return new Whole(
                emergency,
                person,
                clause == null ? null : definitions.clause(clause).orElse(null),
                offers.ofCase(id),
                around.stays(),
                around.meetings(),
                tasks.of(id),
                emergencies.ownership(id),
                around.meetingOwed(),
                readDepth.of(around));
    }

    /** The frozen records of a case nobody could take. */
    @Transactional
    public List<Outcomes.Unplaced> unplaced(UUID id, Actor by) {
        EmergencyCase emergency = emergencies.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        readLog.read(by, emergency.municipality(), emergency.personId(), "unplaced-record", "emergency");
        return outcomes.unplaced(id);
    }

    /** Cases behind the actor's wall, by id; the names shown are accounted for one by one. */
    @Transactional
    public List<Emergencies.Line> page(boolean openOnly, String after, int size, Actor by) {
        List<Emergencies.Line> lines = emergencies.page(openOnly, clock.instant(), after, size);
        lines.forEach(line -> readLog.read(by, line.municipality(), line.personId(), "case-line", "board"));
        return lines;
    }

    @Transactional
    public List<Emergencies.Event> timeline(UUID id, Actor by) {
        EmergencyCase emergency = emergencies.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        readLog.read(by, emergency.municipality(), emergency.personId(), "timeline", "emergency");
        return emergencies.timeline(id);
    }

    /** Offers waiting for the actor's office. They say nothing of who it is, so nothing is logged. */
    @Transactional
    public List<Offer> waiting(Actor by) {
        by.mustBe(Role.PROVIDER);
        return offers.waitingFor(by.office(), clock.instant());
    }

    @Transactional
    public Optional<Offer> offer(UUID id) {
        return offers.findById(id);
    }

    /** Stays at the actor's office that have not ended. */
    @Transactional
    public List<Stay> stays(Actor by) {
        by.mustBe(Role.PROVIDER);
        return stays.at(by.office());
    }

    @Transactional
    public Stay stay(UUID id) {
        return stays.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    /** What the office was given for a stay, as JSON of {@link Disclosure.Sections}; gone when the stay has ended. */
    @Transactional
    public String disclosed(UUID stayId, Actor by) {
        Stay stay = stay(stayId);
        String sections = stays.disclosed(stay.offerId()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        UUID person = stays.personOf(stayId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        readLog.read(by, stay.municipality(), person, "disclosure", "stay");
        return sections;
    }
}
