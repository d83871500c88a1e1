package jp.yoridokoro.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Passwords;

/** One's own password. */
@Singleton
public class ChangePassword {
    private static final int SHORTEST = 12;

    private final Members members;
    private final AccountKeeping keeping;
    private final Passwords passwords;
    private final Clock clock;

    ChangePassword(Members members, AccountKeeping keeping, Passwords passwords, Clock clock) {
        this.members = members;
        this.keeping = keeping;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The actor's own account. */
    @Transactional
    public Member own(Actor by) {
        return members.one(by.staff(), by.tenant()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    /**
     * Every token there is ends with the old password, the one this was asked with too: sign in anew.
     *
     * @throws Refused PASSWORD_WRONG, PASSWORD_SHORT (fewer than 12 characters), PASSWORD_IS_LOGIN, PASSWORD_SAME
     */
    @Transactional
    public Member change(String current, String next, Actor by) {
        Member own = own(by);
        if (!passwords.matches(current, members.hash(own.id()).orElseThrow())) {
            throw new Refused(AccountReason.PASSWORD_WRONG);
        }
        if (next.codePointCount(0, next.length()) < SHORTEST) {
            throw new Refused(AccountReason.PASSWORD_SHORT, Map.of("shortest", SHORTEST));
        }
        if (next.strip().toLowerCase(Locale.ROOT).equals(own.login().toLowerCase(Locale.ROOT))) {
            throw new Refused(AccountReason.PASSWORD_IS_LOGIN);
        }
        if (next.equals(current)) {
            throw new Refused(AccountReason.PASSWORD_SAME);
        }
        members.password(own.id(), passwords.hash(next), false, clock.instant());
        keeping.endTokens(own.id());
        return keeping.done(own.id(), "PASSWORD_CHANGED", Map.of(), "", by);
    }
}
