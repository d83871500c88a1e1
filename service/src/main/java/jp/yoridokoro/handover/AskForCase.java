package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Municipalities;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handoff.Pull;
import jp.yoridokoro.handoff.PullQuestion;
import jp.yoridokoro.handoff.Pulls;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A hub asks for a case it does not own. The answer is the same whether there is such a case or not, so that asking reveals
 * nobody; every asking is kept (K2).
 */
@Singleton
public class AskForCase {
    private final Pulls pulls;
    private final People people;
    private final Emergencies emergencies;
    private final Cases cases;
    private final Municipalities municipalities;
    private final Settings settings;
    private final Walls walls;
    private final Clock clock;

    AskForCase(
            Pulls pulls,
            People people,
            Emergencies emergencies,
            Cases cases,
            Municipalities municipalities,
            Settings settings,
            Walls walls,
            Clock clock) {
        this.pulls = pulls;
        this.people = people;
        this.emergencies = emergencies;
        this.cases = cases;
        this.municipalities = municipalities;
        this.settings = settings;
        this.walls = walls;
        this.clock = clock;
    }

    /** @throws Refused PULL_UNCLEAR, ASKED_ALREADY while the same question is open, HANDOFF_TO_ITSELF for a case of its own */
    @Transactional
    public Pull ask(PullQuestion question, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR);
        String where = question.municipality() == null ? by.tenant() : question.municipality();
        if (!municipalities.tenants().contains(where)) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        String askedFor = question.fingerprint(where);
        pulls.expireOf(by.hub(), clock.instant());
        boolean seesPerson = question.personId() != null
                && people.findById(question.personId()).isPresent();
        UUID id = UUID.randomUUID();
        return walls.as(Actor.system(where), () -> {
            Optional<EmergencyCase> met = find(where, question, seesPerson)
                    .flatMap(emergencies::findById)
                    .filter(one -> !pulls.asked(by.hub(), one.id())); // known another way already: it met nothing new
            met.filter(one -> one.ownerHubId().equals(by.hub())).ifPresent(own -> {
                throw new Refused(EmergencyReason.HANDOFF_TO_ITSELF);
            });
            write(id, where, askedFor, met.orElse(null), question, by);
            return pulls.findById(id).orElseThrow();
        });
    }

    private void write(
            UUID id, String where, String askedFor, @Nullable EmergencyCase met, PullQuestion question, Actor by) {
        boolean barred = met != null && emergencies.isBarred(met.id(), by.hub());
        Instant now = clock.instant();
        Instant expires = now.plus(settings.on(where, LocalDate.now(clock)).minutes("handoff.expireMinutes"));
        Refused.onConstraint(
                Map.of(
                        "handoff_pull_one_open_per_question", HandoffReason.ASKED_ALREADY,
                        "handoff_pull_one_open_per_case_and_hub", HandoffReason.ASKED_ALREADY),
                () -> {
                    pulls.ask(
                            id,
                            where,
                            by.hub(),
                            askedFor,
                            met == null ? null : met.id(),
                            barred,
                            question.purpose(),
                            question.message(),
                            by.staff(),
                            now,
                            expires);
                    return true;
                });
        if (met != null) {
            cases.note(
                    met,
                    barred ? "PULL_ASKED_BARRED" : "PULL_ASKED",
                    Map.of("pull", id.toString(), "hub", by.hub().toString(), "purpose", question.purpose()),
                    by);
        }
    }

    private Optional<UUID> find(String where, PullQuestion question, boolean seesPerson) {
        if (question.caseNumber() != null) {
            return pulls.byNumber(where, question.caseNumber());
        }
        if (question.personId() != null) {
            return seesPerson ? pulls.byPerson(question.personId()) : Optional.empty();
        }
        if (question.kana() == null || question.birthDate() == null) {
            throw new Refused(HandoffReason.PULL_UNCLEAR);
        }
        List<UUID> same = pulls.byFacts(where, question.kana(), question.birthDate());
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
