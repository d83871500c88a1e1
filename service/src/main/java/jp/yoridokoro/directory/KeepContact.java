package jp.yoridokoro.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Says who answers at an office in an emergency, where, and whether at any hour. */
@Singleton
public class KeepContact {
    private final Offices offices;
    private final Keepers keepers;
    private final Clock clock;

    KeepContact(Offices offices, Keepers keepers, Clock clock) {
        this.offices = offices;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** @throws Refused {@code base-unknown}, {@code base-not-yours}, {@code base-version} with both values */
    @Transactional
    public Office say(UUID id, String window, String telephone, Known roundTheClock, @Nullable Long version, Actor by) {
        Office office = offices.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        keepers.mustKeep(id, by);
        if (!Objects.equals(office.version(), version)) {
            throw new Refused(
                    BaseReason.VERSION,
                    Map.of(
                            "yours",
                            contact(window, telephone, roundTheClock),
                            "current",
                            contact(office.contactWindow(), office.contactTelephone(), office.contactRoundTheClock())));
        }
        offices.answerAt(id, window, telephone, roundTheClock, clock.instant());
        return offices.findById(id).orElseThrow();
    }

    private static Map<String, String> contact(String window, String telephone, Known roundTheClock) {
        return Map.of("window", window, "telephone", telephone, "roundTheClock", roundTheClock.name());
    }
}
