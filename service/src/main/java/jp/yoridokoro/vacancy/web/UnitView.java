package jp.yoridokoro.vacancy.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.UnitNight;
import jp.yoridokoro.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** A unit with each night asked for, reported or not. */
@Serdeable
public record UnitView(
        UUID unitId,
        String unitName,
        String serviceCode,
        UUID officeId,
        String officeName,
        @Nullable String municipality,
        @Nullable Integer capacity,
        List<NightView> nights) {

    public static UnitView of(
            Vacancies.Unit unit, Map<LocalDate, UnitNight> reported, Nights nights, Instant now, InForce settings) {
        return new UnitView(
                unit.unitId(),
                unit.unitName(),
                unit.serviceCode(),
                unit.officeId(),
                unit.officeName(),
                unit.municipality(),
                unit.capacity(),
                nights.each().stream()
                        .map(night -> NightView.of(night, reported.get(night), now, settings))
                        .toList());
    }
}
