package jp.yoridokoro.directory.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.directory.AgePolicy;
import jp.yoridokoro.directory.Capabilities.Capability;
import jp.yoridokoro.directory.GroupHomeType;
import jp.yoridokoro.directory.ServiceUnit;
import jp.yoridokoro.directory.Services;
import jp.yoridokoro.directory.SexPolicy;
import jp.yoridokoro.directory.ShortStayKind;
import jp.yoridokoro.directory.ShortStayType;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is shown.
 *
 * @param capabilities one for every care code there is, UNKNOWN where nobody has said
 */
@Serdeable
public record UnitView(
        UUID id,
        UUID officeId,
        UUID poolId,
        String serviceCode,
        String serviceName,
        String name,
        ShortStayType shortStayType,
        ShortStayKind shortStayKind,
        GroupHomeType groupHomeType,
        @Nullable Integer capacity,
        SexPolicy sexPolicy,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        AgePolicy agePolicy,
        @Nullable Integer categoryMin,
        @Nullable Integer categoryMax,
        @Nullable Integer maxStayDays,
        Instant updatedAt,
        @Nullable Instant verifiedAt,
        @Nullable Long version,
        List<Capability> capabilities) {

    static UnitView of(ServiceUnit unit, List<Capability> capabilities) {
        return new UnitView(
                unit.id(),
                unit.officeId(),
                unit.bedPoolId(),
                unit.serviceCode(),
                Services.nameOf(unit.serviceCode()),
                unit.name(),
                unit.shortStayType(),
                unit.shortStayKind(),
                unit.groupHomeType(),
                unit.capacity(),
                unit.sexPolicy(),
                unit.ageMin(),
                unit.ageMax(),
                unit.agePolicy(),
                unit.categoryMin(),
                unit.categoryMax(),
                unit.maxStayDays(),
                unit.updatedAt(),
                unit.verifiedAt(),
                unit.version(),
                capabilities);
    }
}
