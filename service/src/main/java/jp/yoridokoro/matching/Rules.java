package jp.yoridokoro.matching;

import static jp.yoridokoro.matching.Fit.ASK;
import static jp.yoridokoro.matching.Fit.DOES_NOT_FIT;
import static jp.yoridokoro.matching.Fit.FITS;
import static jp.yoridokoro.matching.Fit.NOTE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Freshness;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;

/**
 * The hard rules of DOMAIN §7.3, three-valued. Each is one method that says what was needed, what is offered, and whether it
 * fits; unknown is never a yes. Order here is the order on screen.
 */
final class Rules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("M月d日 H:mm");
    private static final String UNKNOWN = "不明";
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

    /** A place with everything a rule may look at. */
    record Looked(Place place, Map<String, Known> can, List<UnitNight> nights, Freshness freshness, InForce settings) {
        Known can(String code) {
            return can.getOrDefault(code, Known.UNKNOWN);
        }
    }

    private static final List<BiFunction<Need, Looked, Optional<Verdict>>> RULES = List.of(
            Rules::bed,
            Rules::report,
            Rules::sex,
            Rules::age,
            Rules::category,
            Rules::night,
            Rules::holiday,
            Rules::nurse,
            Rules::stayLength,
            Rules::trial,
            Rules::registration,
            Rules::contract,
            Rules::telephone,
            Rules::decision,
            Rules::personRefuses,
            Rules::officeRefused,
            Rules::alreadyAsked,
            Rules::known);

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
        return new Verdict(code.code(), code.label(), fit, wanted == Known.YES ? "必要" : "必要か不明", can(can));
    }

    /** A score says what nobody coded: ≥10 and ≥18 are the official lines (DOMAIN §13.7). */
    private static Map<String, Known> withBehaviour(Need need) {
        if (need.behaviourScore() == null) {
            return need.codes();
        }
        Map<String, Known> codes = new java.util.HashMap<>(need.codes());
        codes.put("BEHAVIOUR_10", need.behaviourScore() >= 10 ? Known.YES : Known.NO);
        codes.put("BEHAVIOUR_18", need.behaviourScore() >= 18 ? Known.YES : Known.NO);
        return codes;
    }

    private static Optional<Verdict> bed(Need need, Looked place) {
        List<LocalDate> silent = new ArrayList<>();
        for (LocalDate night : need.nights().each()) {
            UnitNight said = on(place, night);
            if (said == null) {
                silent.add(night);
            } else if (place.freshness().shown() && left(said, need) < 1) {
                String why = said.status().equals("CLOSED") ? "休み" : "いっぱい";
                return verdict(
                        "BED",
                        "空き",
                        DOES_NOT_FIT,
                        nights(need.nights()),
                        why + "（" + day(night) + "の夜、" + confirmed(said) + "）");
            }
        }
        if (!silent.isEmpty() || !place.freshness().shown()) {
            String what = silent.isEmpty() ? UNKNOWN : UNKNOWN + "（" + day(silent.getFirst()) + "の夜から報告なし）";
            return verdict("BED", "空き", ASK, nights(need.nights()), what);
        }
        int least = place.nights().stream()
                .filter(said -> need.nights().each().contains(said.night()))
                .mapToInt(said -> left(said, need))
                .min()
                .orElse(0);
        return verdict("BED", "空き", FITS, nights(need.nights()), least + "床");
    }

    private static Optional<Verdict> report(Need need, Looked place) {
        String said = oldest(need, place.nights()).map(Rules::confirmed).orElse("報告なし");
        return switch (place.freshness()) {
            case FRESH, AGING ->
                verdict(
                        "REPORT",
                        "報告の新しさ",
                        FITS,
                        "新しい報告",
                        said + "（" + place.freshness().label() + "）");
            case STALE, EXPIRED, NEVER ->
                verdict(
                        "REPORT",
                        "報告の新しさ",
                        ASK,
                        "新しい報告",
                        said + "（" + place.freshness().label() + "）");
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

    private static Optional<Verdict> sex(Need need, Looked place) {
        String policy = place.place().sexPolicy();
        return switch (policy) {
            case "MALE_ONLY", "FEMALE_ONLY" -> {
                boolean same = policy.equals(need.sex() + "_ONLY");
                Fit fit = same ? FITS : need.sex() == jp.yoridokoro.base.Sex.OTHER ? ASK : DOES_NOT_FIT;
                yield verdict("SEX", "性別", fit, need.sex().label(), policy.equals("MALE_ONLY") ? "男性のみ" : "女性のみ");
            }
            case "UNKNOWN" -> verdict("SEX", "性別", NOTE, need.sex().label(), UNKNOWN);
            default -> verdict("SEX", "性別", FITS, need.sex().label(), policy.equals("MIXED") ? "男女可" : "その夜は同じ性別のみ");
        };
    }

    private static Optional<Verdict> age(Need need, Looked place) {
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

    private static Optional<Verdict> category(Need need, Looked place) {
        return within(
                "CATEGORY",
                "障害支援区分",
                need.supportCategory(),
                place.place().categoryMin(),
                place.place().categoryMax());
    }

    private static Optional<Verdict> night(Need need, Looked place) {
        LocalTime now = need.at().atZone(TokyoClock.TOKYO).toLocalTime();
        return Night.is(now, place.settings())
                ? condition("NIGHT_INTAKE", "夜間の受入れ", CLOCK.format(need.at().atZone(TokyoClock.TOKYO)) + "の依頼", place)
                : Optional.empty();
    }

    private static Optional<Verdict> holiday(Need need, Looked place) {
        DayOfWeek weekday = need.at().atZone(TokyoClock.TOKYO).getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                ? condition("HOLIDAY_INTAKE", "土日の受入れ", "土日の依頼", place)
                : Optional.empty();
    }

    /** Medical care at night needs a nurse there, not only a yes to the procedure; care that may be needed may need one. */
    private static Optional<Verdict> nurse(Need need, Looked place) {
        boolean needed = MEDICAL.stream().anyMatch(code -> need.codes().get(code) == Known.YES);
        boolean perhaps = MEDICAL.stream().anyMatch(code -> need.codes().get(code) == Known.UNKNOWN);
        if (!needed && !perhaps) {
            return Optional.empty();
        }
        Known nurse = place.can("NIGHT_NURSE");
        Fit fit = nurse == Known.YES ? FITS : nurse == Known.NO && needed ? DOES_NOT_FIT : ASK;
        return verdict("NIGHT_NURSE", "夜間の看護職員", fit, needed ? "医療的ケアあり" : "医療的ケアが必要か不明", can(nurse));
    }

    private static Optional<Verdict> stayLength(Need need, Looked place) {
        Integer most = place.place().maxStayDays();
        return most == null || need.nights().count() <= most
                ? Optional.empty()
                : verdict("STAY_LENGTH", "泊数", ASK, need.nights().count() + "泊", most + "泊まで");
    }

    private static Optional<Verdict> trial(Need need, Looked place) {
        return switch (place.can("TRIAL_REQUIRED")) {
            case YES ->
                verdict(
                        "TRIAL_REQUIRED",
                        "体験利用",
                        stayed(need, place) ? FITS : DOES_NOT_FIT,
                        stayed(need, place) ? "利用したことがある" : "利用したことがない",
                        "体験が先に必要");
            case NO -> Optional.empty();
            case UNKNOWN ->
                verdict("TRIAL_REQUIRED", "体験利用", NOTE, stayed(need, place) ? "利用したことがある" : "利用したことがない", UNKNOWN);
        };
    }

    private static Optional<Verdict> registration(Need need, Looked place) {
        return place.can("REGISTRATION_REQUIRED") == Known.YES
                ? verdict(
                        "REGISTRATION_REQUIRED",
                        "事業所への登録",
                        stayed(need, place) ? FITS : DOES_NOT_FIT,
                        stayed(need, place) ? "利用したことがある" : "利用したことがない",
                        "登録が先に必要")
                : Optional.empty();
    }

    private static Optional<Verdict> contract(Need need, Looked place) {
        return place.can("CONTRACT_REQUIRED") == Known.YES && !stayed(need, place)
                ? verdict("CONTRACT_REQUIRED", "契約", ASK, "契約なし", "契約が先に必要")
                : Optional.empty();
    }

    private static Optional<Verdict> telephone(Need need, Looked place) {
        return place.can("ASK_BY_PHONE") == Known.YES
                ? verdict("ASK_BY_PHONE", "電話での相談", ASK, "今夜の受入れ", "電話での相談が必要")
                : Optional.empty();
    }

    private static Optional<Verdict> decision(Need need, Looked place) {
        if (!place.place().serviceCode().equals("24") || need.decision() == Known.YES) {
            return Optional.empty();
        }
        if (place.settings().flag("emergency.serviceDecisionOverride")) {
            return verdict("DECISION", "短期入所の支給決定", NOTE, need.decision().label(), "市町村の判断で受け入れられる");
        }
        Fit fit = need.decision() == Known.UNKNOWN ? ASK : DOES_NOT_FIT;
        return verdict("DECISION", "短期入所の支給決定", fit, need.decision().label(), "支給決定が必要");
    }

    private static Optional<Verdict> personRefuses(Need need, Looked place) {
        Need.Bond bond = need.places().get(place.place().unitId());
        return bond != null && bond.refused()
                ? verdict(
                        "PERSON_REFUSES",
                        "本人の希望",
                        DOES_NOT_FIT,
                        "この事業所は希望しない",
                        place.place().office())
                : Optional.empty();
    }

    /** FULL: again after that office's next report shows a bed; NO_ANSWER: when a coordinator decides; else not for this case. */
    private static Optional<Verdict> officeRefused(Need need, Looked place) {
        return need.refusals().stream()
                .filter(refusal -> refusal.unitId().equals(place.place().unitId()))
                .reduce((earlier, later) -> later)
                .flatMap(refusal -> {
                    UnitNight first = on(place, need.nights().firstNight());
                    boolean reportedSince = first != null && first.confirmedAt().isAfter(refusal.at());
                    Fit fit = switch (refusal.askAgain()) {
                        case "AFTER_REPORT" -> reportedSince ? FITS : DOES_NOT_FIT;
                        case "COORDINATOR" -> ASK;
                        default -> DOES_NOT_FIT;
                    };
                    return verdict(
                            "REFUSED",
                            "この件での返事",
                            fit,
                            "受入れ",
                            "断られた（" + Refusal.label(refusal.code()) + "、"
                                    + CLOCK.format(refusal.at().atZone(TokyoClock.TOKYO)) + "）");
                });
    }

    private static Optional<Verdict> alreadyAsked(Need need, Looked place) {
        return need.waiting().contains(place.place().unitId())
                ? verdict("WAITING", "この件での依頼", DOES_NOT_FIT, "新しい依頼", "返事を待っている")
                : Optional.empty();
    }

    private static Optional<Verdict> known(Need need, Looked place) {
        return need.excludedOffices().contains(place.place().officeId())
                ? verdict("EXCLUDED", "安全", DOES_NOT_FIT, "知られていない場所", "除くと決めた場所")
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

    private static Optional<Verdict> verdict(String rule, String label, Fit fit, String needed, String offered) {
        return Optional.of(new Verdict(rule, label, fit, needed, offered));
    }

    static boolean stayed(Need need, Looked place) {
        return Optional.ofNullable(need.places().get(place.place().unitId()))
                .map(Need.Bond::stayed)
                .orElse(false);
    }

    private static @Nullable UnitNight on(Looked place, LocalDate night) {
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

    private static String can(Known can) {
        return switch (can) {
            case YES -> "受けられる";
            case NO -> "受けられない";
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static String confirmed(UnitNight said) {
        return CLOCK.format(said.confirmedAt().atZone(TokyoClock.TOKYO)) + "に確認";
    }

    private static String nights(Nights nights) {
        return day(nights.firstNight()) + "の夜から" + nights.count() + "泊";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
