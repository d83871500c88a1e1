package jp.yoridokoro.vacancy.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.ReportVacancy;
import jp.yoridokoro.vacancy.SayNoChange;
import jp.yoridokoro.vacancy.UnitNight;

/**
 * What a unit says after a report.
 *
 * @param warnings sentences to be shown beside the success, such as that the capacity is exceeded
 * @param wrong nights that could not be said again, with index, night, reason and title; then nothing of the unit was saved
 */
@Serdeable
record SaidView(
        UUID unitId, String unitName, List<NightView> nights, List<String> warnings, List<ReportVacancy.Wrong> wrong) {

    static SaidView of(SayNoChange.Said said, Instant now, InForce settings) {
        return new SaidView(
                said.unitId(), said.unitName(), nights(said.nights(), now, settings), List.of(), said.wrong());
    }

    static List<NightView> nights(List<UnitNight> left, Instant now, InForce settings) {
        return left.stream()
                .map(night -> NightView.of(night.night(), night, now, settings))
                .toList();
    }
}
