package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;

/** What is owed after a case has moved: the read-back that came late, the look at a gate skipped in danger. */
@Singleton
public class FollowHandoff {
    private final Cases cases;
    private final Handoffs handoffs;
    private final Sides sides;
    private final Walls walls;
    private final Clock clock;

    FollowHandoff(Cases cases, Handoffs handoffs, Sides sides, Walls walls, Clock clock) {
        this.cases = cases;
        this.handoffs = handoffs;
        this.sides = sides;
        this.walls = walls;
        this.clock = clock;
    }

    /** The receiver says what it understood of a case it has already. @throws Refused READ_BACK_GIVEN */
    @Transactional
    public Handoff readBack(UUID id, String words, Actor by) {
        Handoff handoff = sides.seen(id, by);
        if (!sides.standsFor(handoff.toHubId(), by) || handoff.state() != Handoff.State.TRANSFERRED) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        return walls.as(Actor.system(handoff.municipality()), () -> {
            EmergencyCase emergency = cases.locked(handoff.caseId());
            if (handoffs.readBack(id, words, clock.instant()) == 0) {
                throw new Refused(HandoffReason.READ_BACK_GIVEN);
            }
            cases.note(emergency, "HANDOFF_READ_BACK", Map.of("handoff", id.toString()), by);
            return handoffs.findById(id).orElseThrow();
        });
    }

    /** 基幹 or the municipality look at a hand-off that skipped its gate for danger to life. @throws Refused NOT_TO_REVIEW */
    @Transactional
    public Handoff review(UUID id, String words, Actor by) {
        by.mustBe(Role.CORE_STAFF, Role.MUNICIPALITY);
        Handoff handoff = handoffs.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!handoff.municipality().equals(by.tenant())) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        EmergencyCase emergency = cases.locked(handoff.caseId());
        if (handoffs.review(id, clock.instant(), by.staff(), words) == 0) {
            throw new Refused(HandoffReason.NOT_TO_REVIEW);
        }
        cases.note(emergency, "HANDOFF_REVIEWED", Map.of("handoff", id.toString(), "words", words), by);
        return handoffs.findById(id).orElseThrow();
    }
}
