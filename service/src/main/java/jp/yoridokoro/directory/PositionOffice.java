package jp.yoridokoro.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Positionings.Positioning;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Positions an office in the hub network of the actor's own municipality, and ends it. The same office may be positioned by several (児玉). */
@Singleton
public class PositionOffice {
    private final Positionings positionings;
    private final Offices offices;

    PositionOffice(Positionings positionings, Offices offices) {
        this.positionings = positionings;
        this.offices = offices;
    }

    /**
     * @param to first day it no longer holds; null: open
     * @throws Refused {@code directory-positioned-already} for overlapping days, {@code directory-positioning-dates}
     */
    @Transactional
    public Positioning begin(
            UUID office, Set<HubFunction> functions, LocalDate from, @Nullable LocalDate to, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        if (offices.findById(office).isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        mustFollow(from, to);
        UUID id = UUID.randomUUID();
        String names = functions.stream().sorted().map(HubFunction::name).collect(Collectors.joining(","));
        return Refused.onConstraint(
                Map.of("hub_positioning_once_at_a_time", DirectoryReason.POSITIONED_ALREADY), () -> {
                    positionings.begin(id, office, by.tenant(), names, from, to);
                    return positionings.find(id).orElseThrow();
                });
    }

    /**
     * @param on first day it no longer holds
     * @throws Refused {@code base-unknown} for another municipality's, {@code directory-positioning-dates} before its first day
     *     or after its end
     */
    @Transactional
    public Positioning end(UUID id, LocalDate on, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        Positioning before = positionings
                .find(id)
                .filter(found -> found.municipality().equals(by.tenant()))
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        mustFollow(before.from(), on);
        if (before.to() != null && on.isAfter(before.to())) {
            throw new Refused(DirectoryReason.POSITIONING_DATES);
        }
        positionings.end(id, on);
        return positionings.find(id).orElseThrow();
    }

    private static void mustFollow(LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw new Refused(DirectoryReason.POSITIONING_DATES);
        }
    }
}
