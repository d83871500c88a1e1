package jp.yoridokoro.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.testing.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting of DOMAIN §19, changed, changes what is seen from its day on, and only there. */
class EverySettingTest {
    private static final String EVE = "2026-11-30T22:00";
    private static final String DAY = "2026-12-01T22:00";

    /** Keys whose feature comes with a later issue. */
    private static final Set<String> LATER = Set.of(
            "trial.feePerNightYen",
            "trial.firstFree",
            "trial.maxDays",
            "trial.windowMonths",
            "trial.minAge",
            "trial.categories",
            "hubLiaison.everyMonths",
            "evaluation.perYear",
            "coordinator.monthlyCountCap",
            "smallCell.threshold");

    /** Keys of our own beyond DOMAIN §19; some are changed in the tests of their features, none is looked at by its date here. */
    private static final Set<String> BEYOND = Set.of(
            "correction.daysAfterStay",
            "directory.verifyDays",
            "duplicate.askFrom",
            "followUp.dueDays",
            "foresight.at",
            "foresight.keepDays",
            "foresight.nights",
            "foresight.reach",
            "handoff.outsideHours",
            "handoff.readBackRequired",
            "handoff.skipReviewDays",
            "plan.capsuleMonths",
            "plan.draftDays",
            "plan.medicinesMonths",
            "plan.reviewMonths",
            "registration.remindDays",
            "registration.reviewTogether",
            "registration.selfApproval",
            "review.afterStayDays",
            "risk.behaviourScore",
            "risk.caregiverAge",
            "risk.highFrom",
            "risk.middleFrom",
            "risk.parentAge",
            "risk.personAge",
            "risk.weight.behaviour",
            "risk.weight.caregiverAge",
            "risk.weight.livesApart",
            "risk.weight.medical",
            "risk.weight.noSecondContact",
            "risk.weight.parentAndPerson",
            "risk.weight.sickly",
            "risk.weight.soleCaregiver",
            "runOut.warnMinutes",
            "stay.warnDay",
            "travel.kmPerHour",
            "travel.readyMinutes",
            "vacancy.nightsAhead");

    static Stream<SettingCase> cases() {
        return Stream.of(
                        RegistrySettings.cases(),
                        EmergencySettings.cases(),
                        StaySettings.cases(),
                        OfferSettings.cases(),
                        VacancySettings.cases(),
                        MatchingSettings.cases())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_setting_changed_from_the_first_of_december_is_seen_from_that_day_on_and_only_in_its_municipality(
            SettingCase one) {
        Service.running();
        Street here = new Street();
        Street beside = new Street();
        here.change(one.key(), one.value(), "2026-12-01");

        UUID running = opened(one, here, EVE);
        String before = look(one, here, opened(one, here, EVE), EVE);
        String besideBefore = look(one, beside, opened(one, beside, EVE), EVE);
        String from = look(one, here, opened(one, here, DAY), DAY);
        String besideFrom = look(one, beside, opened(one, beside, DAY), DAY);
        String kept = one.ofCase() ? look(one, here, running, DAY) : one.was();

        assertThat(List.of(before, besideBefore, from, besideFrom, kept))
                .as("the day before, beside, from the day on, beside, the running case")
                .containsExactly(one.was(), one.was(), one.becomes(), one.was(), one.was());
    }

    @Test
    void every_key_has_its_case_or_waits_for_its_feature() {
        Set<String> known = new TreeSet<>(LATER);
        known.addAll(BEYOND);
        cases().map(SettingCase::key)
                .forEach(key ->
                        assertThat(known.add(key)).as("%s is listed twice", key).isTrue());

        assertThat(Service.running().column("select key from setting_key order by key"))
                .containsExactlyElementsOf(known);
    }

    private static @Nullable UUID opened(SettingCase one, Street street, String time) {
        street.town.service.clock().set(time);
        return one.ofCase() ? street.called() : null;
    }

    private static String look(SettingCase one, Street street, @Nullable UUID emergency, String time) {
        street.town.service.clock().set(time);
        return one.look().see(street, emergency);
    }
}
