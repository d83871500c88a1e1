package jp.yoridokoro.conflict;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Office and hub have spoken: the conflict is off both lists, though the numbers may still disagree. */
@Singleton
public class SettleConflict {
    private final Conflicts conflicts;
    private final Clock clock;

    SettleConflict(Conflicts conflicts, Clock clock) {
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Says how it was settled. Should more people be without a bed later, a new conflict begins.
     *
     * @param words what was agreed, for both sides to read
     * @throws Refused OVER where it was settled before or ended by itself; {@code base-not-yours} unless it is the office's own,
     *     or a hub's or 基幹's
     */
    @Transactional
    public Conflict settle(UUID id, Conflict.Settlement how, String words, Actor by) {
        by.mustBe(Role.PROVIDER, Role.HUB_COORDINATOR, Role.CORE_STAFF);
        Conflict found = seen(id, by);
        if (conflicts.settle(id, how, words.strip(), by.staff(), clock.instant()) == 0) {
            throw new Refused(ConflictReason.OVER, Map.of("current", found));
        }
        return seen(id, by);
    }

    /** As the list shows it to the actor, and to nobody else. */
    private Conflict seen(UUID id, Actor by) {
        return conflicts
                .find(id, by.tenant(), LocalDate.now(clock), by.is(Role.PROVIDER))
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }
}
