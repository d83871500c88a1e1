package jp.yoridokoro.pages.duplicate;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.Office;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.duplicate.Lookalike;
import jp.yoridokoro.duplicate.MergePeople.Fact;
import jp.yoridokoro.pages.Ages;
import jp.yoridokoro.registry.PersonFacts;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import org.jspecify.annotations.Nullable;

/** Lays two records beside each other, fact by fact. */
@Singleton
class Besides {
    static final String OF = "_of.";
    static final String THERE = "THERE";
    private static final String HERE = "HERE";

    private final Hubs hubs;
    private final Offices offices;

    Besides(Hubs hubs, Offices offices) {
        this.hubs = hubs;
        this.offices = offices;
    }

    Beside of(PersonFile here, PersonFile there, Lookalike alike) {
        List<Beside.Row> rows = Arrays.stream(Fact.values())
                .map(fact ->
                        new Beside.Row(fact, Words.of("alike.fact." + fact), words(fact, here), words(fact, there)))
                .toList();
        return new Beside(
                there.id(),
                there.person().familyName() + " " + there.person().givenName(),
                Objects.requireNonNull(here.version()),
                Objects.requireNonNull(there.version()),
                alike.reasons(),
                rows.stream().filter(Beside.Row::differs).toList(),
                rows.stream()
                        .filter(row -> !row.differs() && !row.here().isEmpty())
                        .toList());
    }

    /** Each fact stays as it is here, but where only the other record knows it. */
    static Typed kept(Beside beside) {
        Typed typed = Typed.nothing();
        for (Beside.Row row : beside.differs()) {
            typed = typed.with(OF + row.fact(), row.here().isEmpty() ? THERE : HERE);
        }
        return typed;
    }

    /** The facts the reader takes from the other record. */
    static List<String> fromThere(Typed typed) {
        return Arrays.stream(Fact.values())
                .filter(fact -> typed.has(OF + fact, THERE))
                .map(Fact::name)
                .toList();
    }

    private String words(Fact fact, PersonFile file) {
        PersonFacts person = file.person();
        return switch (fact) {
            case NAME -> person.familyName() + " " + person.givenName();
            case KANA -> person.familyKana() + " " + person.givenKana();
            case BIRTH_DATE -> person.birthDate() == null ? "" : Ages.day(person.birthDate());
            case SEX -> person.sex().label();
            case ADDRESS -> person.address();
            case TELEPHONE -> person.telephone();
            case BENEFICIARY_NUMBER -> said(person.beneficiaryNumber());
            case SUPPORT_CATEGORY ->
                together(
                        person.supportCategory() == null ? "" : Words.of("category." + person.supportCategory()),
                        person.supportCategoryUntil() == null ? "" : Ages.day(person.supportCategoryUntil()));
            case BEHAVIOUR_SCORE -> said(person.behaviourScore());
            case SHORT_STAY ->
                together(
                        person.shortStayDecision().label(),
                        person.shortStayDays() == null ? "" : Words.of("person.days", person.shortStayDays()),
                        person.shortStayUntil() == null ? "" : Ages.day(person.shortStayUntil()));
            case HUB -> hubs.findById(file.hubId()).map(Hub::name).orElse("");
            case SPECIALIST -> office(person.specialistOfficeId());
        };
    }

    private String office(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(offices::findById)
                .map(Office::name)
                .orElse("");
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String together(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining("　"));
    }
}
