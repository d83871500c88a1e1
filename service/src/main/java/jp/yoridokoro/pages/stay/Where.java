package jp.yoridokoro.pages.stay;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A stay of a case with the place it is at.
 *
 * @param there whether the person is there now
 * @param coming whether they are still to come
 */
public record Where(
        UUID stay,
        UUID unitId,
        String office,
        String unit,
        String telephone,
        LocalDate firstNight,
        LocalDate leaving,
        boolean there,
        boolean coming) {
    /** The office, and the unit where that has another name. */
    public String name() {
        return office.equals(unit) ? office : office + " " + unit;
    }
}
