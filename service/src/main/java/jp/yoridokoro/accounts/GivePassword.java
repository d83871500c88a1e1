package jp.yoridokoro.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Passwords;

/** A password for somebody new, or somebody who forgot: said once in the answer, kept as a hash, to be changed at the first sign-in. */
@Singleton
public class GivePassword {
    /** No letter that is read as another or as a digit: it is often told by telephone. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Members members;
    private final AccountKeeping keeping;
    private final Passwords passwords;
    private final Clock clock;

    GivePassword(Members members, AccountKeeping keeping, Passwords passwords, Clock clock) {
        this.members = members;
        this.keeping = keeping;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @param password in clear; nowhere else and never again */
    public record Given(Member member, String password) {}

    /** @throws jp.yoridokoro.base.Refused NOT_YOUR_OWN, MUNICIPALITY_ONLY */
    @Transactional
    public Given give(UUID id, Actor by) {
        keeping.kept(id, by);
        String password = generated();
        members.password(id, passwords.hash(password), true, clock.instant());
        keeping.endTokens(id);
        return new Given(keeping.done(id, "PASSWORD_GIVEN", Map.of(), "", by), password);
    }

    /** 100 bits in four groups of five. */
    private static String generated() {
        return Stream.generate(GivePassword::group).limit(4).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(5, 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining());
    }
}
