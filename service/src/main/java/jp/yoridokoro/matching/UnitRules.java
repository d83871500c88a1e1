package jp.yoridokoro.matching;

import static jp.yoridokoro.matching.Fit.ASK;
import static jp.yoridokoro.matching.Fit.DOES_NOT_FIT;
import static jp.yoridokoro.matching.Fit.FITS;
import static jp.yoridokoro.matching.Fit.NOTE;
import static jp.yoridokoro.matching.RuleWords.CLOCK;
import static jp.yoridokoro.matching.RuleWords.can;
import static jp.yoridokoro.matching.RuleWords.unknown;
import static jp.yoridokoro.matching.RuleWords.verdict;

import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.base.Holidays;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.matching.Rules.Looked;
import org.jspecify.annotations.Nullable;

/** What a unit asks of whoever stays: the rules that look at its conditions (DOMAIN §7.3). */
final class UnitRules {
    /** The fourteen items of DOMAIN §13.6. */
    private static final List<String> MEDICAL = List.of(
            "VENTILATOR",
            "TRACHEOSTOMY",
            "NASOPHARYNGEAL_AIRWAY",
            "OXYGEN",
            "SUCTION",
            "NEBULIZER",
            "TUBE_FEEDING",
            "CENTRAL_LINE",
            "SUBCUTANEOUS_INJECTION",
            "GLUCOSE_TEST",
            "DIALYSIS",
            "CATHETER",
            "BOWEL_CARE",
            "SEIZURE_CARE");

    private UnitRules() {}

    static Optional<Verdict> sex(Need need, Looked place) {
        String policy = place.place().sexPolicy();
        return switch (policy) {
            case "MALE_ONLY", "FEMALE_ONLY" -> {
                boolean same = policy.equals(need.sex() + "_ONLY");
                Fit fit = same ? FITS : need.sex() == Sex.OTHER ? ASK : DOES_NOT_FIT;
                yield verdict("SEX", fit, need.sex().label(), Words.of("matching.sex." + policy));
            }
            case "UNKNOWN" -> verdict("SEX", NOTE, need.sex().label(), unknown());
            default ->
                verdict(
                        "SEX",
                        FITS,
                        need.sex().label(),
                        Words.of(policy.equals("MIXED") ? "matching.sex.MIXED" : "matching.sex.SAME_THAT_NIGHT"));
        };
    }

    static Optional<Verdict> age(Need need, Looked place) {
        Integer min = place.place().ageMin();
        Integer max = place.place().ageMax();
        if (min == null && max == null) {
            return Optional.empty();
        }
        String offered = range("age", min, max);
        if (need.birthDate() == null) {
            return verdict("AGE", ASK, unknown(), offered);
        }
        int first = Period.between(need.birthDate(), need.nights().firstNight()).getYears();
        int last = Period.between(need.birthDate(), need.nights().leaving().minusDays(1))
                .getYears();
        boolean fits = (min == null || first >= min) && (max == null || last <= max);
        return verdict("AGE", fits ? FITS : DOES_NOT_FIT, Words.of("matching.age", Integer.toString(first)), offered);
    }

    static Optional<Verdict> category(Need need, Looked place) {
        return within(
                "CATEGORY",
                need.supportCategory(),
                place.place().categoryMin(),
                place.place().categoryMax());
    }

    static Optional<Verdict> night(Need need, Looked place) {
        LocalTime now = need.at().atZone(TokyoClock.TOKYO).toLocalTime();
        return Night.is(now, place.settings())
                ? condition(
                        "NIGHT_INTAKE",
                        Words.of("matching.offerAt", CLOCK.format(need.at().atZone(TokyoClock.TOKYO))),
                        place)
                : Optional.empty();
    }

    static Optional<Verdict> holiday(Need need, Looked place) {
        return Holidays.isDayOff(need.at().atZone(TokyoClock.TOKYO).toLocalDate())
                ? condition("HOLIDAY_INTAKE", Words.of("matching.offerOnHoliday"), place)
                : Optional.empty();
    }

    /** Medical care at night needs a nurse there, not only a yes to the procedure; care that may be needed may need one. */
    static Optional<Verdict> nurse(Need need, Looked place) {
        boolean needed = MEDICAL.stream().anyMatch(code -> need.codes().get(code) == Known.YES);
        boolean perhaps = MEDICAL.stream().anyMatch(code -> need.codes().get(code) == Known.UNKNOWN);
        if (!needed && !perhaps) {
            return Optional.empty();
        }
        Known nurse = place.can("NIGHT_NURSE");
        Fit fit = nurse == Known.YES ? FITS : nurse == Known.NO && needed ? DOES_NOT_FIT : ASK;
        return verdict(
                "NIGHT_NURSE", fit, Words.of(needed ? "matching.medical" : "matching.medical.perhaps"), can(nurse));
    }

    static Optional<Verdict> stayLength(Need need, Looked place) {
        Integer most = place.place().maxStayDays();
        return most == null || need.nights().count() <= most
                ? Optional.empty()
                : verdict(
                        "STAY_LENGTH",
                        ASK,
                        Words.of("matching.stay", Integer.toString(need.nights().count())),
                        Words.of("matching.stay.most", most.toString()));
    }

    static Optional<Verdict> trial(Need need, Looked place) {
        return switch (place.can("TRIAL_REQUIRED")) {
            case YES ->
                verdict(
                        "TRIAL_REQUIRED",
                        Rules.stayed(need, place) ? FITS : DOES_NOT_FIT,
                        usedBefore(need, place),
                        Words.of("matching.trialFirst"));
            case NO -> Optional.empty();
            case UNKNOWN -> verdict("TRIAL_REQUIRED", NOTE, usedBefore(need, place), unknown());
        };
    }

    static Optional<Verdict> registration(Need need, Looked place) {
        return place.can("REGISTRATION_REQUIRED") == Known.YES
                ? verdict(
                        "REGISTRATION_REQUIRED",
                        Rules.stayed(need, place) ? FITS : DOES_NOT_FIT,
                        usedBefore(need, place),
                        Words.of("matching.registrationFirst"))
                : Optional.empty();
    }

    static Optional<Verdict> contract(Need need, Looked place) {
        return place.can("CONTRACT_REQUIRED") == Known.YES && !Rules.stayed(need, place)
                ? verdict("CONTRACT_REQUIRED", ASK, Words.of("matching.noContract"), Words.of("matching.contractFirst"))
                : Optional.empty();
    }

    static Optional<Verdict> telephone(Need need, Looked place) {
        return place.can("ASK_BY_PHONE") == Known.YES
                ? verdict("ASK_BY_PHONE", ASK, Words.of("matching.tonight"), Words.of("matching.telephoneFirst"))
                : Optional.empty();
    }

    private static Optional<Verdict> within(
            String rule, @Nullable Integer value, @Nullable Integer min, @Nullable Integer max) {
        if (min == null && max == null) {
            return Optional.empty();
        }
        String offered = range("category", min, max);
        if (value == null) {
            return verdict(rule, ASK, unknown(), offered);
        }
        boolean fits = (min == null || value >= min) && (max == null || value <= max);
        return verdict(rule, fits ? FITS : DOES_NOT_FIT, value.toString(), offered);
    }

    private static String range(String what, @Nullable Integer min, @Nullable Integer max) {
        return (min == null ? "" : Words.of("matching.from." + what, min.toString()))
                + (max == null ? "" : Words.of("matching.to." + what, max.toString()));
    }

    private static String usedBefore(Need need, Looked place) {
        return Words.of(Rules.stayed(need, place) ? "matching.usedBefore" : "matching.neverUsed");
    }

    private static Optional<Verdict> condition(String code, String needed, Looked place) {
        Fit fit = switch (place.can(code)) {
            case YES -> FITS;
            case NO -> DOES_NOT_FIT;
            case UNKNOWN -> ASK;
        };
        return verdict(code, fit, needed, can(place.can(code)));
    }
}
