package jp.yoridokoro.pages.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Places;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.PersonFacts;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.settings.Definition;
import jp.yoridokoro.settings.SettingRows;

/** Finds the person a call is about, and who of those known may be calling. Whoever is shown is accounted for. */
@Singleton
class ReadCall {
    /** The form's own fields, which the API's record does not know. */
    static final String WORDS = "_words";

    static final String CALLER = "_caller";

    /** More are told apart better by another letter typed. */
    private static final int SHOWN = 8;

    /** What a caller in the night is asked of somebody unknown; the rest is asked later. */
    private static final List<String> NEEDS = List.of(
            "WHEELCHAIR",
            "SUCTION",
            "TUBE_FEEDING",
            "OXYGEN",
            "SEIZURE_CARE",
            "RUNS_OUT",
            "HARMS_OTHERS",
            "ONE_TO_ONE");

    private final ReadPerson readPerson;
    private final RunningCases names;
    private final SettingRows definitions;
    private final Places places;
    private final Hubs hubs;
    private final Clock clock;

    ReadCall(
            ReadPerson readPerson, RunningCases names, SettingRows definitions, Places places, Hubs hubs, Clock clock) {
        this.readPerson = readPerson;
        this.names = names;
        this.definitions = definitions;
        this.places = places;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** Somebody who may be calling. */
    record Caller(String name, String relation, String telephone) {
        String words() {
            return relation + " " + name + (telephone.isBlank() ? "" : " " + telephone);
        }
    }

    CallView of(Typed typed, boolean searching, Actor by) {
        Optional<Definition> definition = definitions.definition(by.tenant(), LocalDate.now(clock));
        Optional<ReadPerson.PersonFile> chosen = chosen(typed, by);
        boolean searched = searching && typed.has(WORDS);
        return new CallView(
                searched,
                searched
                        ? found(typed.value(WORDS), by)
                        : chosen.map(this::line).map(this::open).orElse(List.of()),
                choices(chosen.map(ReadCall::callers).orElse(List.of())),
                definition.map(Definition::wording).orElse(""),
                definition.map(d -> definitions.clauses(d.id())).orElse(List.of()),
                by.is(Role.HUB_COORDINATOR, Role.SPECIALIST)
                        ? List.of()
                        : hubs.findByMunicipalityOrderByName(by.tenant()).stream()
                                .map(hub -> new Choice(hub.id().toString(), hub.name()))
                                .toList(),
                needs());
    }

    private List<FoundPerson> found(String words, Actor by) {
        return open(readPerson.search(words, null, SHOWN, null, by).items());
    }

    private List<FoundPerson> open(List<People.Line> lines) {
        Map<UUID, RunningCases.Open> open = lines.isEmpty()
                ? Map.of()
                : names.open(lines.stream().map(People.Line::id).toList()).stream()
                        .collect(Collectors.toMap(RunningCases.Open::personId, Function.identity()));
        return lines.stream()
                .map(line -> FoundPerson.of(line, open.get(line.id())))
                .toList();
    }

    private List<People.Line> line(ReadPerson.PersonFile file) {
        PersonFacts facts = file.person();
        People.Running running = file.registration();
        return List.of(new People.Line(
                file.id(),
                file.municipality(),
                file.hubId(),
                facts.specialistOfficeId(),
                facts.familyName(),
                facts.givenName(),
                facts.familyKana(),
                facts.givenKana(),
                facts.birthDate(),
                facts.sex(),
                running == null ? null : running.state(),
                running == null ? null : running.registrationClass()));
    }

    /** Carers and contacts of the person chosen; nobody while none is. */
    List<Caller> callers(Typed typed, Actor by) {
        return chosen(typed, by).map(ReadCall::callers).orElse(List.of());
    }

    private static List<Caller> callers(ReadPerson.PersonFile file) {
        return Stream.concat(
                        file.caregivers().stream().map(c -> new Caller(c.name(), c.relation(), c.telephone())),
                        file.contacts().stream().map(c -> new Caller(c.name(), c.relation(), c.telephone())))
                .distinct()
                .toList();
    }

    private Optional<ReadPerson.PersonFile> chosen(Typed typed, Actor by) {
        if (!typed.has("personId")) {
            return Optional.empty();
        }
        try {
            return Optional.of(readPerson.read(UUID.fromString(typed.value("personId")), null, by));
        } catch (Refused behindTheWall) {
            return Optional.empty();
        }
    }

    private static List<Choice> choices(List<Caller> callers) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < callers.size(); i++) {
            choices.add(new Choice(String.valueOf(i), callers.get(i).words()));
        }
        if (!choices.isEmpty()) {
            choices.add(new Choice("", Words.of("hub.call.otherCaller")));
        }
        return choices;
    }

    private List<Choice> needs() {
        return places.careCodes().stream()
                .filter(code -> NEEDS.contains(code.code()))
                .map(code -> new Choice(code.code(), code.label()))
                .toList();
    }
}
