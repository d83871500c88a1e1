package jp.yoridokoro.risk;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.settings.InForce;
import org.jspecify.annotations.Nullable;

/** Pure rules: facts, a day and the settings of that day give the tier. */
public final class RiskRules {
    private final RiskFacts facts;
    private final LocalDate day;
    private final InForce rules;
    private final List<Risk.Because> reasons = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private RiskRules(RiskFacts facts, LocalDate day, InForce rules) {
        this.facts = facts;
        this.day = day;
        this.rules = rules;
    }

    /** The tier on a day. Only the year of a caregiver's birth is known: the age is the one reached in the year of the day. */
    public static Risk on(LocalDate day, RiskFacts facts, InForce rules) {
        return new RiskRules(facts, day, rules).risk();
    }

    private Risk risk() {
        caregiver();
        when(facts.acceptedContacts() == 0, "noSecondContact");
        Integer score = facts.behaviourScore();
        when(facts.behaviourNeed() || (score != null && score >= rules.number("risk.behaviourScore")), "behaviour");
        when(facts.medicalNeed(), "medical");
        int points = reasons.stream().mapToInt(Risk.Because::points).sum();
        return new Risk(tier(points), points, List.copyOf(reasons), List.copyOf(missing), facts);
    }

    private void caregiver() {
        if (facts.caregivers() == 0) {
            missing.add(Words.of("risk.missing.caregiver"));
            return;
        }
        when(facts.caregivers() == 1, "soleCaregiver");
        Integer age = caregiverAge();
        if (age == null) {
            missing.add(Words.of("risk.missing.age"));
        } else {
            when(age >= rules.number("risk.caregiverAge"), "caregiverAge", age);
            Integer personAge = personAge();
            when(
                    age >= rules.number("risk.parentAge")
                            && personAge != null
                            && personAge >= rules.number("risk.personAge"),
                    "parentAndPerson",
                    age,
                    personAge);
        }
        when("SICKLY".equals(facts.health()), "sickly");
        if ("UNKNOWN".equals(facts.health())) {
            missing.add(Words.of("risk.missing.health"));
        }
        when(facts.livesTogether() == Known.NO, "livesApart");
    }

    private Tier tier(int points) {
        if (points >= rules.number("risk.highFrom")) {
            return Tier.HIGH;
        }
        if (points >= rules.number("risk.middleFrom")) {
            return Tier.MIDDLE;
        }
        return missing.isEmpty() ? Tier.LOW : Tier.UNKNOWN;
    }

    private void when(boolean holds, String code, @Nullable Object... values) {
        int points = rules.number("risk.weight." + code);
        if (holds && points > 0) {
            reasons.add(new Risk.Because(code, Words.of("risk.reason." + code, values), points));
        }
    }

    private @Nullable Integer caregiverAge() {
        Integer born = facts.caregiverBirthYear();
        return born == null ? null : day.getYear() - born;
    }

    private @Nullable Integer personAge() {
        return facts.birthDate() == null
                ? null
                : Period.between(facts.birthDate(), day).getYears();
    }
}
