package jp.yoridokoro.accounts;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Standing;
import jp.yoridokoro.identity.Walls;

/** What every change of an account begins and ends with: may this actor, and who did it. */
@Singleton
class AccountKeeping {
    private final Members members;
    private final Standing standing;
    private final Walls walls;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Clock clock;

    AccountKeeping(
            Members members,
            Standing standing,
            Walls walls,
            TransactionOperations<Connection> transactions,
            ObjectMapper json,
            Clock clock) {
        this.members = members;
        this.standing = standing;
        this.walls = walls;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Somebody else's account of the actor's municipality. @throws Refused UNKNOWN, NOT_YOUR_OWN, MUNICIPALITY_ONLY */
    Member kept(UUID id, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        Member member = members.one(id, by.tenant()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        mayKeep(member.role(), by);
        if (member.id().equals(by.staff())) {
            throw new Refused(AccountReason.NOT_YOUR_OWN);
        }
        return member;
    }

    boolean keeps(Member member, Actor by) {
        return by.is(Role.MUNICIPALITY, Role.CORE_STAFF)
                && (member.role() != Role.MUNICIPALITY || by.is(Role.MUNICIPALITY))
                && !member.id().equals(by.staff());
    }

    /** @throws Refused MUNICIPALITY_ONLY */
    void mayKeep(Role role, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        if (role == Role.MUNICIPALITY && !by.is(Role.MUNICIPALITY)) {
            throw new Refused(AccountReason.MUNICIPALITY_ONLY);
        }
    }

    /** Refresh tokens end; those in use end with their round. */
    void endTokens(UUID id) {
        walls.as(Actor.signingIn(), () -> {
            members.revoke(id, clock.instant());
            return true;
        });
    }

    /** Writes down what was done; the account's tokens are asked about anew. */
    Member done(UUID id, String kind, Map<String, ?> facts, String reason, Actor by) {
        members.log(UUID.randomUUID(), id, by.tenant(), clock.instant(), by.staff(), kind, write(facts), reason);
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                standing.forget(id); // not before: who asks meanwhile would remember what was
            }
        });
        return members.one(id, by.tenant()).orElseThrow();
    }

    private String write(Map<String, ?> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
