package jp.yoridokoro.emergency;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.Definition;
import jp.yoridokoro.settings.SettingRows;
import jp.yoridokoro.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Triage against the local definition of 緊急時; the clause used is stored with the decision (DOMAIN §7.1). */
@Singleton
public class JudgeEmergency {
    private final Emergencies emergencies;
    private final Cases cases;
    private final SettingRows definitions;
    private final Settings settings;
    private final Handoffs handoffs;
    private final Clock clock;

    JudgeEmergency(
            Emergencies emergencies,
            Cases cases,
            SettingRows definitions,
            Settings settings,
            Handoffs handoffs,
            Clock clock) {
        this.emergencies = emergencies;
        this.cases = cases;
        this.definitions = definitions;
        this.settings = settings;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    /** Where the decision leads. */
    public enum Route {
        EMERGENCY(Step.JUDGE_EMERGENCY),
        NOT_EMERGENCY(Step.JUDGE_NOT_EMERGENCY),
        MEDICAL_119(Step.JUDGE_MEDICAL),
        ABUSE(Step.JUDGE_ABUSE),
        DISASTER(Step.JUDGE_DISASTER);

        private final Step step;

        Route(Step step) {
            this.step = step;
        }
    }

    /**
     * The decision.
     *
     * @param clauseCode a clause of the definition in force when the call came
     * @param causeOn day the cause arose; null: not known
     * @param outsideWindowReason why a cause before the window counts all the same; only the municipality may say so
     * @param barredHubs abuse: hubs that must not read the person any more
     * @param excludedOffices abuse: offices the abuser knows
     */
    public record Judgement(
            Route route,
            String clauseCode,
            @Nullable LocalDate causeOn,
            String outsideWindowReason,
            String words,
            List<UUID> barredHubs,
            List<UUID> excludedOffices) {}

    /** The call is seen by the hub that owns it. */
    @Transactional
    public void acknowledge(UUID id, Actor by) {
        cases.step(id, Step.ACKNOWLEDGE, Map.of(), by);
        emergencies.acknowledged(id, clock.instant());
    }

    @Transactional
    public void judge(UUID id, Judgement judgement, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Clause clause = clause(emergency, judgement.clauseCode());
        if (clause.counts() == (judgement.route() == Route.NOT_EMERGENCY)) {
            throw new Refused(
                    EmergencyReason.CLAUSE_SAYS_OTHERWISE,
                    Map.of("clause", clause.code(), "wording", clause.wording()));
        }
        if (judgement.route() == Route.EMERGENCY) {
            checkWindow(emergency, judgement, by);
        }
        boolean hidden = judgement.route() == Route.ABUSE;
        if (hidden && judgement.barredHubs().contains(emergency.ownerHubId())) {
            throw new Refused(EmergencyReason.OWNER_IS_BARRED);
        }
        cases.step(
                emergency,
                judgement.route().step,
                Map.of("clause", clause.code(), "wording", clause.wording(), "words", judgement.words()),
                by);
        emergencies.judged(
                id,
                clock.instant(),
                clause.id(),
                judgement.causeOn(),
                judgement.outsideWindowReason(),
                judgement.words(),
                hidden || emergency.hiddenPlace());
        if (hidden) {
            emergencies.hide(id, literal(judgement.barredHubs()), literal(judgement.excludedOffices()));
            emergencies.hidePerson(id);
            withdrawFromBarred(emergency, by);
        }
    }

    /** What was asked of a hub that must not read the case any more is taken back. */
    private void withdrawFromBarred(EmergencyCase emergency, Actor by) {
        handoffs.openOf(emergency.id())
                .filter(handoff -> emergencies.isBarred(emergency.id(), handoff.toHubId()))
                .ifPresent(handoff -> {
                    handoffs.answer(handoff.id(), Handoff.State.WITHDRAWN, by.staffId(), clock.instant(), "");
                    cases.note(
                            emergency,
                            "HANDOFF_WITHDRAWN",
                            Map.of("handoff", handoff.id().toString()),
                            by);
                });
    }

    /** Takes back a judgement that led away from the hub's help. */
    @Transactional
    public void judgeAgain(UUID id, String reason, Actor by) {
        cases.step(id, Step.REJUDGE, Map.of("reason", reason), by);
    }

    /** The definition a running case is judged by: that of the day its call came. */
    @Transactional
    public List<Clause> clauses(EmergencyCase emergency) {
        return definition(emergency).map(d -> definitions.clauses(d.id())).orElse(List.of());
    }

    private Clause clause(EmergencyCase emergency, String code) {
        return clauses(emergency).stream()
                .filter(clause -> clause.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(EmergencyReason.CLAUSE_NOT_IN_FORCE, Map.of("clause", code)));
    }

    private Optional<Definition> definition(EmergencyCase emergency) {
        return definitions.definition(emergency.municipality(), receivedOn(emergency));
    }

    /** A cause before 前々日 is outside the window; only the municipality may count it all the same (O-1). */
    private void checkWindow(EmergencyCase emergency, Judgement judgement, Actor by) {
        LocalDate cause = judgement.causeOn();
        int days = settings.on(emergency.municipality(), receivedOn(emergency)).number("emergency.causeWindowDays");
        LocalDate earliest = receivedOn(emergency).minusDays(days);
        if (cause == null || !cause.isBefore(earliest)) {
            return;
        }
        if (!by.is(Role.MUNICIPALITY) || judgement.outsideWindowReason().isBlank()) {
            throw new Refused(
                    EmergencyReason.OUTSIDE_WINDOW,
                    Map.of("causeOn", cause.toString(), "earliest", earliest.toString()));
        }
    }

    private static LocalDate receivedOn(EmergencyCase emergency) {
        return emergency.receivedAt().atZone(TokyoClock.TOKYO).toLocalDate();
    }

    private static String literal(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
