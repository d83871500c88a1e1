package jp.yoridokoro.stay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.settings.InForce;

/**
 * How many days a person may stay (DOMAIN §7.2, O-28, O-67). Day 1 is the day of the first night of the case's first stay that
 * came about; a move to another office begins no new count. The day of leaving counts.
 *
 * @param dayOne null while there is no stay
 * @param lastDay the last day allowed as things stand: without a reason, or with the extension granted
 * @param latest the last day any extension may reach
 */
public record DayLimit(LocalDate dayOne, LocalDate lastDay, LocalDate latest) {
    /** Where a stay is running or has been; empty otherwise. */
    public static Optional<DayLimit> of(
            EmergencyCase emergency, List<Stay> stays, List<Extension> extensions, InForce settings) {
        return stays.stream()
                .filter(stay -> stay.arrivedAt() != null || stay.endedWhy() == null)
                .map(Stay::firstNight)
                .min(Comparator.naturalOrder())
                .map(dayOne -> {
                    boolean abuse = emergency.hiddenPlace();
                    int standard = settings.number(abuse ? "stay.abuseMaxDays" : "stay.standardMaxDays");
                    int most = settings.number(abuse ? "stay.abuseMaxDays" : "stay.extendedMaxDays");
                    LocalDate plain = dayOne.plusDays(standard - 1L);
                    LocalDate granted = extensions.stream()
                            .map(Extension::leaving)
                            .max(Comparator.naturalOrder())
                            .orElse(plain);
                    return new DayLimit(dayOne, granted.isAfter(plain) ? granted : plain, dayOne.plusDays(most - 1L));
                });
    }
}
