package jp.yoridokoro.pages.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.plan.draft.ReadDraft;
import jp.yoridokoro.plan.draft.ReadDraft.DraftFile;
import jp.yoridokoro.plan.summary.HalfMinute;
import jp.yoridokoro.plan.summary.Topic;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import jp.yoridokoro.settings.Settings;

/** The last step of writing a plan. */
@Singleton
class Checks {
    private final ReadPerson readPerson;
    private final ReadDraft readDraft;
    private final Settings settings;
    private final Clock clock;

    Checks(ReadPerson readPerson, ReadDraft readDraft, Settings settings, Clock clock) {
        this.readPerson = readPerson;
        this.readDraft = readDraft;
        this.settings = settings;
        this.clock = clock;
    }

    /** The check and what its form opens with. */
    record Check(CheckView view, Typed known) {}

    Check of(UUID personId, CrisisPlan.Kind kind, Actor by) {
        PersonFile person = readPerson.read(personId, null, by);
        DraftFile draft = readDraft.open(personId, kind, by);
        CheckView view = new CheckView(
                personId,
                PlanViews.name(person),
                kind,
                Steps.topics(kind, draft.fields()),
                draft,
                HalfMinute.of(draft.says(), draft.draft().content().calls(), Contacts.calls(person)),
                silent(draft),
                with());
        return new Check(view, known(draft, person.municipality()));
    }

    private static List<Topic> silent(DraftFile draft) {
        Set<String> said = draft.says().stream().map(PlanItem::field).collect(Collectors.toSet());
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.shown(said).isEmpty())
                .toList();
    }

    static List<Choice> with() {
        return Stream.of("PERSON", "FAMILY", "GUARDIAN", "SPECIALIST", "HUB", "MEDICAL", "OFFICE")
                .map(who -> Words.of("plan.with." + who))
                .map(words -> new Choice(words, words))
                .toList();
    }

    private Typed known(DraftFile draft, String municipality) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> known = new HashMap<>();
        known.put("madeWith", draft.madeWith());
        known.put(
                "nextReviewOn",
                today.plusMonths(settings.on(municipality, today).number("plan.reviewMonths")));
        return Typed.known(known);
    }
}
