package jp.yoridokoro.matching;

import static jp.yoridokoro.matching.Fit.ASK;
import static jp.yoridokoro.matching.Fit.DOES_NOT_FIT;
import static jp.yoridokoro.matching.Fit.FITS;
import static jp.yoridokoro.matching.Fit.NOTE;
import static jp.yoridokoro.matching.RuleWords.CLOCK;
import static jp.yoridokoro.matching.RuleWords.verdict;

import java.util.Optional;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.matching.Rules.Looked;
import jp.yoridokoro.vacancy.UnitNight;

/** What lies between this person, this case and a place: decisions, wishes, answers heard, safety (DOMAIN §7.3, §19). */
final class CaseRules {
    private CaseRules() {}

    static Optional<Verdict> decision(Need need, Looked place) {
        if (!place.place().serviceCode().equals("24") || need.decision() == Known.YES) {
            return Optional.empty();
        }
        if (place.settings().flag("emergency.serviceDecisionOverride")) {
            return verdict("DECISION", NOTE, need.decision().label(), Words.of("matching.decision.overridden"));
        }
        Fit fit = need.decision() == Known.UNKNOWN ? ASK : DOES_NOT_FIT;
        return verdict("DECISION", fit, need.decision().label(), Words.of("matching.decision.needed"));
    }

    static Optional<Verdict> personRefuses(Need need, Looked place) {
        Need.Bond bond = need.places().get(place.place().unitId());
        return bond != null && bond.refused()
                ? verdict(
                        "PERSON_REFUSES",
                        DOES_NOT_FIT,
                        Words.of("matching.personRefuses"),
                        place.place().office())
                : Optional.empty();
    }

    /** FULL: again after that office's next report shows a bed; NO_ANSWER: when a coordinator decides; else not for this case. */
    static Optional<Verdict> officeRefused(Need need, Looked place) {
        return need.refusals().stream()
                .filter(refusal -> refusal.unitId().equals(place.place().unitId()))
                .reduce((earlier, later) -> later)
                .flatMap(refusal -> {
                    UnitNight first = Rules.on(place, need.nights().firstNight());
                    boolean reportedSince = first != null && first.confirmedAt().isAfter(refusal.at());
                    Fit fit = switch (refusal.askAgain()) {
                        case "AFTER_REPORT" -> reportedSince ? FITS : DOES_NOT_FIT;
                        case "COORDINATOR" -> ASK;
                        default -> DOES_NOT_FIT;
                    };
                    return verdict(
                            "REFUSED",
                            fit,
                            Words.of("matching.intake"),
                            Words.of(
                                    "matching.refused",
                                    Refusal.label(refusal.code()),
                                    CLOCK.format(refusal.at().atZone(TokyoClock.TOKYO))));
                });
    }

    static Optional<Verdict> alreadyAsked(Need need, Looked place) {
        return need.waiting().contains(place.place().unitId())
                ? verdict("WAITING", DOES_NOT_FIT, Words.of("matching.newOffer"), Words.of("matching.waiting"))
                : Optional.empty();
    }

    static Optional<Verdict> known(Need need, Looked place) {
        return need.excludedOffices().contains(place.place().officeId())
                ? verdict("EXCLUDED", DOES_NOT_FIT, Words.of("matching.notKnown"), Words.of("matching.excluded"))
                : Optional.empty();
    }
}
