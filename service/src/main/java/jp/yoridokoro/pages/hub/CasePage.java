package jp.yoridokoro.pages.hub;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.casework.web.CaseView;
import jp.yoridokoro.casework.web.CaseViews;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.matching.Places;
import jp.yoridokoro.pages.Live;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.seek.ReadAsked;
import jp.yoridokoro.pages.seek.ReadSeek;
import jp.yoridokoro.pages.seek.Ticks;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.ReadPlan;
import jp.yoridokoro.registry.PersonFacts;
import jp.yoridokoro.registry.ReadPerson;

/** The page of a case, as it opens and as it comes back after a refusal. It keeps itself up to date: one look is one read. */
@Singleton
class CasePage {
    private final CaseViews caseViews;
    private final ReadCase readCase;
    private final ReadPlan readPlan;
    private final ReadPerson readPerson;
    private final ReadJudging readJudging;
    private final ReadSeek readSeek;
    private final ReadAsked readAsked;
    private final CaseTimeline timeline;
    private final Places places;
    private final ReadLog readLog;
    private final Pages pages;
    private final Clock clock;

    CasePage(
            CaseViews caseViews,
            ReadCase readCase,
            ReadPlan readPlan,
            ReadPerson readPerson,
            ReadJudging readJudging,
            ReadSeek readSeek,
            ReadAsked readAsked,
            CaseTimeline timeline,
            Places places,
            ReadLog readLog,
            Pages pages,
            Clock clock) {
        this.caseViews = caseViews;
        this.readCase = readCase;
        this.readPlan = readPlan;
        this.readPerson = readPerson;
        this.readJudging = readJudging;
        this.readSeek = readSeek;
        this.readAsked = readAsked;
        this.timeline = timeline;
        this.places = places;
        this.readLog = readLog;
        this.pages = pages;
        this.clock = clock;
    }

    HttpResponse<?> show(UUID id, Actor by) {
        return show(id, Typed.nothing(), by);
    }

    /** @param typed the form that was refused */
    HttpResponse<?> show(UUID id, Typed typed, Actor by) {
        CaseShown shown = Live.read(readLog, () -> shown(id, typed, by));
        return pages.form("hub/case", by, typed, Map.of("shown", shown));
    }

    private CaseShown shown(UUID id, Typed typed, Actor by) {
        CaseView c = caseViews.of(id, by);
        Optional<ReadPerson.PersonFile> person = may(() -> readPerson.read(c.personId(), null, by));
        return new CaseShown(
                c,
                c.registrationClass() == null
                        ? Words.of("hub.unregistered")
                        : Words.of("hub.registered", c.registrationClass()),
                person.map(ReadPerson.PersonFile::person).map(this::facts).orElse(""),
                Say.nights(c.firstNight(), c.leaving()),
                StepBar.of(c.stage(), c.meetingOwed()),
                person.map(file -> Thirty.of(plan(c, by), file, labels())).orElse(null),
                timeline.of(readCase.timeline(id, by), by),
                readSeek.of(c, Ticks.chosen(typed), by),
                readAsked.of(c),
                readJudging.of(c, by),
                NextSteps.of(c),
                NextSteps.leads(c));
    }

    /** The plan as it stood when the call came: that for an absent carer, else that for the person's own state. */
    private Optional<ReadPlan.PlanFile> plan(CaseView c, Actor by) {
        return Stream.of(CrisisPlan.Kind.values())
                .map(kind -> may(() -> readPlan.readAt(c.personId(), kind, c.receivedAt(), null, by)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String facts(PersonFacts person) {
        String sex = Words.of("hub.sex." + person.sex().name());
        LocalDate born = person.birthDate();
        return born == null
                ? Words.of("hub.facts.ageUnknown", sex)
                : Words.of(
                        "hub.facts",
                        sex,
                        Period.between(born, LocalDate.now(clock)).getYears());
    }

    private Map<String, String> labels() {
        return places.careCodes().stream().collect(Collectors.toMap(Places.CareCode::code, Places.CareCode::label));
    }

    /** What stands behind the reader's wall, or is not there, is left out of the page. */
    private static <T> Optional<T> may(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (Refused notForThem) {
            return Optional.empty();
        }
    }
}
