package jp.yoridokoro.stay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.InForce;
import org.jspecify.annotations.Nullable;

/** Nobody moves: helper, nurse, neighbour come to the home, or somebody watches by telephone (H8). The care meeting is owed. */
@Singleton
public class SupportAtHome {
    private final Emergencies emergencies;
    private final Cases cases;
    private final CaseSettings settings;
    private final HomeSupports supports;
    private final Clock clock;

    SupportAtHome(Emergencies emergencies, Cases cases, CaseSettings settings, HomeSupports supports, Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.settings = settings;
        this.supports = supports;
        this.clock = clock;
    }

    /**
     * Who supports, and until when.
     *
     * @param since null: from now on
     */
    public record Support(
            HomeSupport.Kind kind,
            String who,
            String contact,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Instant nextCheckAt) {}

    /** Begins, or adds another; the clocks of the meeting start with the first. */
    @Transactional
    public HomeSupport begin(UUID id, Support support, Actor by) {
        EmergencyCase emergency = cases.step(
                id, Step.SUPPORT_AT_HOME, Map.of("kind", support.kind().name(), "who", support.who()), by);
        Instant now = clock.instant();
        InForce rules = settings.of(emergency);
        emergencies.supportedAtHome(
                id, now, now.plus(rules.hours("careMeeting.setHours")), now.plus(rules.hours("careMeeting.dueHours")));
        return supports.save(new HomeSupport(
                UUID.randomUUID(),
                id,
                emergency.municipality(),
                support.kind(),
                support.who(),
                support.contact(),
                support.since() == null ? now : support.since(),
                support.until(),
                support.nextCheckAt(),
                null,
                "",
                by.staff()));
    }

    /** Somebody looked; when they look again, and for how long it goes on. */
    @Transactional
    public void check(UUID id, UUID support, String words, @Nullable Instant next, @Nullable Instant until, Actor by) {
        EmergencyCase emergency = running(id, by);
        if (supports.checked(support, id, next, until) == 0) {
            throw new Refused(EmergencyReason.SUPPORT_OVER);
        }
        Map<String, String> facts = new HashMap<>(Map.of("support", support.toString(), "words", words));
        if (next != null) {
            facts.put("next", next.toString());
        }
        cases.note(emergency, "HOME_SUPPORT_CHECKED", facts, by);
    }

    /** One of the supports ends; the case goes on by search or closes. @throws Refused SUPPORT_OVER */
    @Transactional
    public void end(UUID id, UUID support, String words, Actor by) {
        EmergencyCase emergency = running(id, by);
        if (supports.end(support, id, clock.instant(), words) == 0) {
            throw new Refused(EmergencyReason.SUPPORT_OVER);
        }
        cases.note(emergency, "HOME_SUPPORT_ENDED", Map.of("support", support.toString(), "words", words), by);
    }

    private EmergencyCase running(UUID id, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        return cases.locked(id);
    }
}
