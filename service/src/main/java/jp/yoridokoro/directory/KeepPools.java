package jp.yoridokoro.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Puts units of one office on one pool of beds (併設, 空床利用; DOMAIN §6). */
@Singleton
public class KeepPools {
    private final Units units;
    private final Keepers keepers;
    private final Clock clock;

    KeepPools(Units units, Keepers keepers, Clock clock) {
        this.units = units;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** @param capacity beds; null: unknown */
    @Transactional
    public BedPool add(UUID office, String name, @Nullable Integer capacity, Actor by) {
        keepers.mustKeep(office, by);
        UUID id = UUID.randomUUID();
        units.addPool(id, office, name, capacity);
        return units.pool(id).orElseThrow();
    }

    /**
     * Lets a unit draw on another pool of its office from now on.
     *
     * @throws Refused {@code directory-pool-of-other-office}, {@code directory-pool-in-use} while beds of the unit are held or
     *     taken, {@code base-version}
     */
    @Transactional
    public ServiceUnit draw(UUID id, UUID pool, @Nullable Long version, Actor by) {
        ServiceUnit unit = units.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        keepers.mustKeep(unit.officeId(), by);
        if (!Objects.equals(unit.version(), version)) {
            throw new Refused(
                    BaseReason.VERSION,
                    Map.of("yours", Map.of("poolId", pool), "current", Map.of("poolId", unit.bedPoolId())));
        }
        BedPool target = units.pool(pool).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!target.officeId().equals(unit.officeId())) {
            throw new Refused(DirectoryReason.POOL_OF_OTHER_OFFICE);
        }
        return Refused.onConstraint(Map.of("service_unit_pool_not_in_use", DirectoryReason.POOL_IN_USE), () -> {
            units.draw(id, pool, clock.instant());
            return units.findById(id).orElseThrow();
        });
    }
}
