package jp.yoridokoro.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;

/** Says the facts of a unit, or adds one to an office. */
@Singleton
public class KeepUnit {
    private final Units units;
    private final Keepers keepers;
    private final Clock clock;

    KeepUnit(Units units, Keepers keepers, Clock clock) {
        this.units = units;
        this.keepers = keepers;
        this.clock = clock;
    }

    /**
     * A pool the unit has for itself follows its capacity.
     *
     * @throws Refused {@code base-unknown}, {@code base-not-yours}, {@code base-version} with both values, {@code
     *     directory-type-of-other-service}, {@code directory-range-reversed}
     */
    @Transactional
    public ServiceUnit say(UUID id, UnitFacts facts, Actor by) {
        ServiceUnit before = units.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        keepers.mustKeep(before.officeId(), by);
        if (!Objects.equals(before.version(), facts.version())) {
            throw new Refused(BaseReason.VERSION, Map.of("yours", facts, "current", facts(before)));
        }
        facts.mustSuit(before.serviceCode());
        ServiceUnit after = units.update(before.saying(facts, clock.instant()));
        units.fitOwnPool(after.bedPoolId(), after.capacity());
        return after;
    }

    /**
     * Adds a unit with a pool of its own.
     *
     * @throws Refused {@code directory-service-unknown} and those of {@link #say}
     */
    @Transactional
    public ServiceUnit add(UUID office, String serviceCode, UnitFacts facts, Actor by) {
        keepers.mustKeep(office, by);
        if (!Services.known(serviceCode)) {
            throw new Refused(DirectoryReason.SERVICE_UNKNOWN, Map.of("serviceCode", serviceCode));
        }
        facts.mustSuit(serviceCode);
        UUID pool = UUID.randomUUID();
        units.addPool(pool, office, facts.name(), facts.capacity());
        return units.save(blank(office, pool, serviceCode).saying(facts, clock.instant()));
    }

    private ServiceUnit blank(UUID office, UUID pool, String serviceCode) {
        Instant now = clock.instant();
        return new ServiceUnit(
                UUID.randomUUID(),
                office,
                pool,
                serviceCode,
                "",
                "",
                ShortStayType.UNKNOWN,
                ShortStayKind.UNKNOWN,
                GroupHomeType.UNKNOWN,
                null,
                SexPolicy.UNKNOWN,
                null,
                null,
                AgePolicy.UNKNOWN,
                null,
                null,
                null,
                now,
                now,
                now,
                null);
    }

    private static UnitFacts facts(ServiceUnit unit) {
        return new UnitFacts(
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
                unit.version());
    }
}
