package jp.yoridokoro.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;

/** Somebody leaves, or is away for long: the account is stopped, never deleted, for what it did names it. It may be resumed. */
@Singleton
public class StopAccount {
    private final Members members;
    private final AccountKeeping keeping;

    StopAccount(Members members, AccountKeeping keeping) {
        this.members = members;
        this.keeping = keeping;
    }

    /** Its tokens no longer work, here at once, elsewhere within half a minute. @throws Refused STOPPED_ALREADY, NOT_YOUR_OWN */
    @Transactional
    public Member stop(UUID id, String reason, Actor by) {
        return set(id, false, AccountReason.STOPPED_ALREADY, reason, by);
    }

    /** The password of before works again; the tokens of before do not. @throws Refused NOT_STOPPED */
    @Transactional
    public Member resume(UUID id, String reason, Actor by) {
        return set(id, true, AccountReason.NOT_STOPPED, reason, by);
    }

    private Member set(UUID id, boolean active, AccountReason already, String reason, Actor by) {
        keeping.kept(id, by);
        if (members.activate(id, active) == 0) {
            throw new Refused(already);
        }
        keeping.endTokens(id);
        return keeping.done(id, active ? "RESUMED" : "STOPPED", Map.of(), reason, by);
    }
}
