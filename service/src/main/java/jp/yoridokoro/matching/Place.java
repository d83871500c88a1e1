package jp.yoridokoro.matching;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit within reach, with the conditions it states.
 *
 * @param level how it came within reach: 1 own hub's area, 2 sibling's, 3 neighbour's, 4 prefecture
 * @param by whose area that is
 * @param stays emergencies the office took in the last thirty days
 */
@Introspected
public record Place(
        UUID unitId,
        UUID officeId,
        UUID bedPoolId,
        String officeNumber,
        String office,
        String unit,
        String serviceCode,
        String telephone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String sexPolicy,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable Integer categoryMin,
        @Nullable Integer categoryMax,
        @Nullable Integer maxStayDays,
        int level,
        String by,
        int stays) {

    Reach reach() {
        return Reach.ofLevel(level);
    }
}
