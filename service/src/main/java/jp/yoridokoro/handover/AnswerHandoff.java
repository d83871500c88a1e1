package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handoff.HandoffWorkflow.Step;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;

/**
 * The other hub takes a case or cannot; the sender takes the request back. The receiver does not see the case before: past the
 * hand-off itself the service acts, naming who asked.
 */
@Singleton
public class AnswerHandoff {
    private final Cases cases;
    private final CaseSettings settings;
    private final Handoffs handoffs;
    private final Sides sides;
    private final MoveCase moveCase;
    private final Walls walls;
    private final Clock clock;

    AnswerHandoff(
            Cases cases,
            CaseSettings settings,
            Handoffs handoffs,
            Sides sides,
            MoveCase moveCase,
            Walls walls,
            Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.handoffs = handoffs;
        this.sides = sides;
        this.moveCase = moveCase;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * The other hub takes it; a kind that moves the case moves it now.
     *
     * @param readBack what the receiver understood; TAKE_OVER needs it ({@code handoff.readBackRequired}) unless danger skipped it
     * @throws Refused HANDOFF_OVER where it was answered, withdrawn, or its time is up; READ_BACK_NEEDED
     */
    @Transactional
    public Handoff accept(UUID id, String readBack, Actor by) {
        return answer(id, Step.ACCEPT, "", by, (emergency, handoff) -> {
            moveCase.mayGoTo(emergency, handoff.toHubId());
            boolean needed = handoff.kind() == Handoff.Kind.TAKE_OVER
                    && !handoff.dangerSkip()
                    && settings.of(emergency).flag("handoff.readBackRequired");
            if (needed && readBack.isBlank()) {
                throw new Refused(HandoffReason.READ_BACK_NEEDED);
            }
            if (!readBack.isBlank()) {
                handoffs.readBack(id, readBack, clock.instant());
            }
            if (handoff.kind().movesTheCase()) {
                moveCase.to(emergency, handoff.toHubId());
            }
            UUID undone = handoff.returnsId();
            if (undone != null) {
                handoffs.returned(undone, by.staffId(), clock.instant(), handoff.message());
            }
        });
    }

    /** The other hub cannot; the sender stays owner. */
    @Transactional
    public Handoff decline(UUID id, String reason, Actor by) {
        return answer(id, Step.DECLINE, reason, by, (emergency, handoff) -> {});
    }

    /** The sender takes the request back. */
    @Transactional
    public Handoff withdraw(UUID id, String reason, Actor by) {
        return answer(id, Step.WITHDRAW, reason, by, (emergency, handoff) -> {});
    }

    private Handoff answer(UUID id, Step step, String reason, Actor by, BiConsumer<EmergencyCase, Handoff> effect) {
        Handoff seen = sides.seen(id, by);
        return walls.as(Actor.system(seen.municipality()), () -> {
            EmergencyCase emergency = cases.locked(seen.caseId()); // the case first, as everywhere
            Handoff handoff = handoffs.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
            Handoff.State to = sides.after(handoff, step, by);
            handoffs.answer(id, to, by.staffId(), clock.instant(), reason);
            effect.accept(emergency, handoff);
            cases.note(
                    emergency,
                    "HANDOFF_" + (to == Handoff.State.TRANSFERRED ? Handoff.State.ACCEPTED : to).name(),
                    Map.of("handoff", id.toString(), "to", handoff.toHubId().toString(), "reason", reason),
                    by);
            return handoffs.findById(id).orElseThrow();
        });
    }
}
