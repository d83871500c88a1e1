package jp.yoridokoro.registration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.consent.Consents;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.registry.RegistryReason;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;

/** Takes a registration one step on: the table says whether, this says what it needs, the history says it happened. */
@Singleton
public class MoveRegistration {
    private final Registrations registrations;
    private final Consents consents;
    private final MeetingDuties duties;
    private final RegistrationTasks tasks;
    private final Settings settings;
    private final Clock clock;

    MoveRegistration(
            Registrations registrations,
            Consents consents,
            MeetingDuties duties,
            RegistrationTasks tasks,
            Settings settings,
            Clock clock) {
        this.registrations = registrations;
        this.consents = consents;
        this.duties = duties;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code registration-step-not-allowed} in the wrong state, {@code base-not-yours} for the wrong role, and what
     *     the step itself asks for
     */
    @Transactional
    public Registration move(UUID registrationId, RegistrationMove move, Actor by) {
        Registration before = registrations.lock(registrationId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        RegistrationState to = RegistrationWorkflow.after(before.state(), move.step(), by.role());
        LocalDate today = LocalDate.now(clock);
        InForce rules = settings.on(before.municipality(), today);
        RegistrationChange change = new RegistrationChange(before, to);
        apply(move, before, change, rules, today, by);
        Registration after = registrations.update(change.made());
        tasks.follow(move, after, by);
        registrations.append(
                registrationId,
                before.municipality(),
                clock.instant(),
                by.staff(),
                by.role().name(),
                move.step().name(),
                before.state().name(),
                to.name(),
                move.reason());
        return after;
    }

    private void apply(
            RegistrationMove move,
            Registration before,
            RegistrationChange change,
            InForce rules,
            LocalDate today,
            Actor by) {
        switch (move) {
            case RegistrationMove.Submit submit -> submit(submit, before, change, today);
            case RegistrationMove.Assess assess -> change.assessment = assess.assessment();
            case RegistrationMove.CallJudgement call -> assessed(before);
            case RegistrationMove.Admit admit -> duties.admit(admit, before, change, rules, today, by);
            case RegistrationMove.Reject reject -> duties.reject(reject, before, change, rules, today, by);
            case RegistrationMove.TalkHeld talk -> talk(talk, before, change, today);
            case RegistrationMove.ReviewHeld review -> {
                past("heldOn", review.heldOn(), today);
                duties.reviewed(before, review.heldOn(), rules);
                change.reviewDue = review.heldOn().plusMonths(rules.number("registration.reviewMonths"));
            }
            case RegistrationMove.Suspend suspend -> suspend(suspend, change, today);
            case RegistrationMove.Resume resume -> change.suspendedUntil = null;
            case RegistrationMove.End end -> {
                fits(end.endReason(), before.state());
                change.endReason = end.endReason();
                change.endedOn = today;
                change.purgeOn = today.plusYears(rules.number("retention.serviceYears"));
            }
        }
    }

    private void submit(
            RegistrationMove.Submit submit, Registration before, RegistrationChange change, LocalDate today) {
        if (submit.noConsentReason().isBlank() && !consents.anyInForce(before.personId(), today)) {
            throw new Refused(RegistrationReason.CONSENT_MISSING, Map.of("field", "noConsentReason"));
        }
        change.noConsentReason = submit.noConsentReason();
    }

    private static void assessed(Registration before) {
        if (before.assessment().isBlank()) {
            throw new Refused(RegistrationReason.ASSESSMENT_MISSING);
        }
    }

    private static void talk(
            RegistrationMove.TalkHeld talk, Registration before, RegistrationChange change, LocalDate today) {
        if (before.talkHeldOn() != null) {
            throw new Refused(RegistrationReason.TALK_DONE, Map.of("heldOn", before.talkHeldOn()));
        }
        past("heldOn", talk.heldOn(), today);
        change.talkHeldOn = talk.heldOn();
    }

    private static void fits(Registration.EndReason reason, RegistrationState state) {
        if (!RegistrationWorkflow.endReasons(state).contains(reason)) {
            throw new Refused(
                    RegistrationReason.END_REASON_DOES_NOT_FIT,
                    Map.of("state", state, "allowed", RegistrationWorkflow.endReasons(state)));
        }
    }

    private static void suspend(RegistrationMove.Suspend suspend, RegistrationChange change, LocalDate today) {
        if (suspend.until().isBefore(today)) {
            throw new Refused(RegistrationReason.DAY_OVER, Map.of("field", "until", "day", suspend.until()));
        }
        change.suspendedUntil = suspend.until();
    }

    private static void past(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refused(RegistryReason.NOT_YET, Map.of("field", field, "day", day));
        }
    }
}
