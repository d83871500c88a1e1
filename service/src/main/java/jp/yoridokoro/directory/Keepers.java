package jp.yoridokoro.directory;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Who may say something of an office: its own staff, and hub, core and municipal staff responsible for it. */
@Singleton
class Keepers {
    private final Offices offices;
    private final Clock clock;

    Keepers(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** @throws Refused {@code base-not-yours}; {@code base-unknown} where there is no such office */
    void mustKeep(UUID office, Actor by) {
        by.mustBe(Role.PROVIDER, Role.CORE_STAFF, Role.MUNICIPALITY, Role.HUB_COORDINATOR);
        if (offices.findById(office).isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        boolean keeps = by.is(Role.PROVIDER)
                ? office.equals(by.office())
                : offices.mayBeKeptBy(office, by.tenant(), LocalDate.now(clock));
        if (!keeps) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
    }
}
