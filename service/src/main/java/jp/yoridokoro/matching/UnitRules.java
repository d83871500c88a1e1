package jp.yoridokoro.matching;

import static jp.yoridokoro.matching.Fit.ASK;
import static jp.yoridokoro.matching.Fit.DOES_NOT_FIT;
import static jp.yoridokoro.matching.Fit.FITS;
import static jp.yoridokoro.matching.Fit.NOTE;
import static jp.yoridokoro.matching.RuleWords.CLOCK;
import static jp.yoridokoro.matching.RuleWords.UNKNOWN;
import static jp.yoridokoro.matching.RuleWords.can;
import static jp.yoridokoro.matching.RuleWords.verdict;

import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.base.Holidays;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.base.TokyoClock;
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
                yield verdict("SEX", "性別", fit, need.sex().label(), policy.equals("MALE_ONLY") ? "男性のみ" : "女性のみ");
            }
            case "UNKNOWN" -> verdict("SEX", "性別", NOTE, need.sex().label(), UNKNOWN);
            default -> verdict("SEX", "性別", FITS, need.sex().label(), policy.equals("MIXED") ? "男女可" : "その夜は同じ性別のみ");
        };
    }

    static Optional<Verdict> age(Need need, Looked place) {
        Integer min = place.place().ageMin();
        Integer max = place.place().ageMax();
        if (min == null && max == null) {
            return Optional.empty();
        }
        String offered = (min == null ? "" : min + "歳から") + (max == null ? "" : max + "歳まで");
        if (need.birthDate() == null) {
            return verdict("AGE", "年齢", ASK, UNKNOWN, offered);
        }
        int first = Period.between(need.birthDate(), need.nights().firstNight()).getYears();
        int last = Period.between(need.birthDate(), need.nights().leaving().minusDays(1))
                .getYears();
        boolean fits = (min == null || first >= min) && (max == null || last <= max);
        return verdict("AGE", "年齢", fits ? FITS : DOES_NOT_FIT, first + "歳", offered);
    }

    static Optional<Verdict> category(Need need, Looked place) {
        return within(
                "CATEGORY",
                "障害支援区分",
                need.supportCategory(),
                place.place().categoryMin(),
                place.place().categoryMax());
    }

    static Optional<Verdict> night(Need need, Looked place) {
        LocalTime now = need.at().atZone(TokyoClock.TOKYO).toLocalTime();
        return Night.is(now, place.settings())
                ? condition("NIGHT_INTAKE", "夜間の受入れ", CLOCK.format(need.at().atZone(TokyoClock.TOKYO)) + "の依頼", place)
                : Optional.empty();
    }

    static Optional<Verdict> holiday(Need need, Looked place) {
        return Holidays.isDayOff(need.at().atZone(TokyoClock.TOKYO).toLocalDate())
                ? condition("HOLIDAY_INTAKE", "土日・祝日の受入れ", "土日・祝日の依頼", place)
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
        return verdict("NIGHT_NURSE", "夜間の看護職員", fit, needed ? "医療的ケアあり" : "医療的ケアが必要か不明", can(nurse));
    }

    static Optional<Verdict> stayLength(Need need, Looked place) {
        Integer most = place.place().maxStayDays();
        return most == null || need.nights().count() <= most
                ? Optional.empty()
                : verdict("STAY_LENGTH", "泊数", ASK, need.nights().count() + "泊", most + "泊まで");
    }

    static Optional<Verdict> trial(Need need, Looked place) {
        return switch (place.can("TRIAL_REQUIRED")) {
            case YES ->
                verdict(
                        "TRIAL_REQUIRED",
                        "体験利用",
                        Rules.stayed(need, place) ? FITS : DOES_NOT_FIT,
                        Rules.stayed(need, place) ? "利用したことがある" : "利用したことがない",
                        "体験が先に必要");
            case NO -> Optional.empty();
            case UNKNOWN ->
                verdict("TRIAL_REQUIRED", "体験利用", NOTE, Rules.stayed(need, place) ? "利用したことがある" : "利用したことがない", UNKNOWN);
        };
    }

    static Optional<Verdict> registration(Need need, Looked place) {
        return place.can("REGISTRATION_REQUIRED") == Known.YES
                ? verdict(
                        "REGISTRATION_REQUIRED",
                        "事業所への登録",
                        Rules.stayed(need, place) ? FITS : DOES_NOT_FIT,
                        Rules.stayed(need, place) ? "利用したことがある" : "利用したことがない",
                        "登録が先に必要")
                : Optional.empty();
    }

    static Optional<Verdict> contract(Need need, Looked place) {
        return place.can("CONTRACT_REQUIRED") == Known.YES && !Rules.stayed(need, place)
                ? verdict("CONTRACT_REQUIRED", "契約", ASK, "契約なし", "契約が先に必要")
                : Optional.empty();
    }

    static Optional<Verdict> telephone(Need need, Looked place) {
        return place.can("ASK_BY_PHONE") == Known.YES
                ? verdict("ASK_BY_PHONE", "電話での相談", ASK, "今夜の受入れ", "電話での相談が必要")
                : Optional.empty();
    }

    private static Optional<Verdict> within(
            String rule, String label, @Nullable Integer value, @Nullable Integer min, @Nullable Integer max) {
        if (min == null && max == null) {
            return Optional.empty();
        }
        String offered = (min == null ? "" : min + "から") + (max == null ? "" : max + "まで");
        if (value == null) {
            return verdict(rule, label, ASK, UNKNOWN, offered);
        }
        boolean fits = (min == null || value >= min) && (max == null || value <= max);
        return verdict(rule, label, fits ? FITS : DOES_NOT_FIT, value.toString(), offered);
    }

    private static Optional<Verdict> condition(String code, String label, String needed, Looked place) {
        Fit fit = switch (place.can(code)) {
            case YES -> FITS;
            case NO -> DOES_NOT_FIT;
            case UNKNOWN -> ASK;
        };
        return verdict(code, label, fit, needed, can(place.can(code)));
    }
}
