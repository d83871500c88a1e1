package jp.yoridokoro.matching;

import static jp.yoridokoro.matching.Fit.ASK;
import static jp.yoridokoro.matching.Fit.DOES_NOT_FIT;
import static jp.yoridokoro.matching.Fit.FITS;
import static jp.yoridokoro.matching.RuleWords.can;
import static jp.yoridokoro.matching.RuleWords.closedFor;
import static jp.yoridokoro.matching.RuleWords.confirmed;
import static jp.yoridokoro.matching.RuleWords.day;
import static jp.yoridokoro.matching.RuleWords.nights;
import static jp.yoridokoro.matching.RuleWords.unknown;
import static jp.yoridokoro.matching.RuleWords.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Freshness;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;

/**
 * The hard rules of DOMAIN §7.3, three-valued. Each is one method that says what was needed, what is offered, and whether it
 * fits; unknown is never a yes. Order here is the order on screen.
 */
final class Rules {

    /** A place with everything a rule may look at. */
    record Looked(Place place, Map<String, Known> can, List<UnitNight> nights, Freshness freshness, InForce settings) {
        Known can(String code) {
            return can.getOrDefault(code, Known.UNKNOWN);
        }
    }

    private static final List<BiFunction<Need, Looked, Optional<Verdict>>> RULES = List.of(
            Rules::bed,
            Rules::report,
            UnitRules::sex,
            UnitRules::age,
            UnitRules::category,
            UnitRules::night,
            UnitRules::holiday,
            UnitRules::nurse,
            UnitRules::stayLength,
            UnitRules::trial,
            UnitRules::registration,
            UnitRules::contract,
            UnitRules::telephone,
            CaseRules::decision,
            CaseRules::personRefuses,
            CaseRules::officeRefused,
            CaseRules::alreadyAsked,
            CaseRules::known);

    private Rules() {}

    static List<Verdict> judge(Need need, Looked place, List<Places.CareCode> vocabulary) {
        List<Verdict> verdicts = new ArrayList<>();
        RULES.forEach(rule -> rule.apply(need, place).ifPresent(verdicts::add));
        Map<String, Known> codes = withBehaviour(need);
        for (Places.CareCode code : vocabulary) {
            Known wanted = codes.get(code.code());
            if (wanted == Known.YES || wanted == Known.UNKNOWN) {
                verdicts.add(care(code, wanted, place.can(code.code())));
            }
        }
        return verdicts;
    }

    /** The words of the vocabulary a unit has to answer for a need: those needed or perhaps needed, and its conditions. */
    static List<String> asked(Need need, List<Places.CareCode> vocabulary) {
        Map<String, Known> codes = withBehaviour(need);
        return vocabulary.stream()
                .filter(code -> code.block().equals("INTAKE")
                        || code.block().equals("CONDITION")
                        || codes.getOrDefault(code.code(), Known.NO) != Known.NO)
                .map(Places.CareCode::code)
                .toList();
    }

    /** The worst of the verdicts; a NOTE weighs nothing. */
    static Fit sum(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(v -> v.fit() == DOES_NOT_FIT)
                ? DOES_NOT_FIT
                : verdicts.stream().anyMatch(v -> v.fit() == ASK) ? ASK : FITS;
    }

    /** Every need of the vocabulary against what the place says of it. */
    private static Verdict care(Places.CareCode code, Known wanted, Known can) {
        Fit fit = switch (can) {
            case YES -> FITS;
            case NO -> wanted == Known.YES ? DOES_NOT_FIT : ASK;
            case UNKNOWN -> ASK;
        };
        return new Verdict(
                code.code(),
                code.label(),
                fit,
                Words.of(wanted == Known.YES ? "matching.needed" : "matching.needed.perhaps"),
                can(can));
    }

    /** A score says what nobody coded: ≥10 and ≥18 are the official lines (DOMAIN §13.7). */
    private static Map<String, Known> withBehaviour(Need need) {
        if (need.behaviourScore() == null) {
            return need.codes();
        }
        Map<String, Known> codes = new HashMap<>(need.codes());
        codes.put("BEHAVIOUR_10", need.behaviourScore() >= 10 ? Known.YES : Known.NO);
        codes.put("BEHAVIOUR_18", need.behaviourScore() >= 18 ? Known.YES : Known.NO);
        return codes;
    }

    private static Optional<Verdict> bed(Need need, Looked place) {
        List<LocalDate> silent = new ArrayList<>();
        for (LocalDate night : need.nights().each()) {
            UnitNight said = on(place, night);
            if (said != null && said.closedFor() != null) {
                return verdict(
                        "BED",
                        DOES_NOT_FIT,
                        nights(need.nights()),
                        Words.of("matching.bed.closed", day(night), closedFor(said.closedFor())));
            }
            if (said == null) {
                silent.add(night);
            } else if (place.freshness().shown() && left(said, need) < 1) {
                String status = said.status();
                return verdict(
                        "BED",
                        DOES_NOT_FIT,
                        nights(need.nights()),
                        Words.of(
                                status.equals("CLOSED") ? "matching.bed.off" : "matching.bed.full",
                                day(night),
                                confirmed(said)));
            }
        }
        if (!silent.isEmpty() || !place.freshness().shown()) {
            String what = silent.isEmpty() ? unknown() : Words.of("matching.bed.silent", day(silent.getFirst()));
            return verdict("BED", ASK, nights(need.nights()), what);
        }
        int least = place.nights().stream()
                .filter(said -> need.nights().each().contains(said.night()))
                .mapToInt(said -> left(said, need))
                .min()
                .orElse(0);
        return verdict("BED", FITS, nights(need.nights()), Words.of("matching.bed.left", Integer.toString(least)));
    }

    private static Optional<Verdict> report(Need need, Looked place) {
        String said = oldest(need, place.nights()).map(RuleWords::confirmed).orElseGet(Freshness.NEVER::label);
        return switch (place.freshness()) {
            case FRESH, AGING ->
                verdict(
                        "REPORT",
                        FITS,
                        Words.of("matching.report.fresh"),
                        Words.of("words.aside", said, place.freshness().label()));
            case STALE, EXPIRED, NEVER ->
                verdict(
                        "REPORT",
                        ASK,
                        Words.of("matching.report.fresh"),
                        Words.of("words.aside", said, place.freshness().label()));
        };
    }

    /** A stay is only as sure as the night confirmed longest ago; nothing where its first night was never reported. */
    static Optional<UnitNight> oldest(Need need, List<UnitNight> said) {
        List<UnitNight> asked = said.stream()
                .filter(night -> need.nights().each().contains(night.night()))
                .toList();
        boolean begins = asked.stream()
                .anyMatch(night -> night.night().equals(need.nights().firstNight()));
        return begins ? asked.stream().min(Comparator.comparing(UnitNight::confirmedAt)) : Optional.empty();
    }

    static boolean stayed(Need need, Looked place) {
        return Optional.ofNullable(need.places().get(place.place().unitId()))
                .map(Need.Bond::stayed)
                .orElse(false);
    }

    static @Nullable UnitNight on(Looked place, LocalDate night) {
        return place.nights().stream()
                .filter(said -> said.night().equals(night))
                .findFirst()
                .orElse(null);
    }

    private static int left(UnitNight said, Need need) {
        return switch (need.sex()) {
            case MALE -> said.leftMale();
            case FEMALE -> said.leftFemale();
            case OTHER -> said.leftOther();
        };
    }
}
