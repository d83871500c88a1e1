package jp.yoridokoro.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Passwords;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.StaffAccount;
import jp.yoridokoro.identity.StaffAccounts;
import org.jspecify.annotations.Nullable;

/** The municipality and 基幹 keep the accounts of the municipality's staff, hubs and offices. */
@Singleton
public class KeepAccounts {
    private final StaffAccounts accounts;
    private final Members members;
    private final AccountKeeping keeping;
    private final Hubs hubs;
    private final Offices offices;
    private final Passwords passwords;
    private final Clock clock;

    KeepAccounts(
            StaffAccounts accounts,
            Members members,
            AccountKeeping keeping,
            Hubs hubs,
            Offices offices,
            Passwords passwords,
            Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.keeping = keeping;
        this.hubs = hubs;
        this.offices = offices;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @param stopped whether stopped accounts are listed too */
    @Transactional
    public Page<Member> list(boolean stopped, String after, int size, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return Page.of(members.list(by.tenant(), stopped, after, size + 1), size, Member::login);
    }

    @Transactional
    public Member one(UUID id, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return members.one(id, by.tenant()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    /** Whether the actor may change this account: not their own, and the municipality's only where they are of it. */
    public boolean keeps(Member member, Actor by) {
        return keeping.keeps(member, by);
    }

    /** What was done to an account, the latest first. */
    @Transactional
    public List<AccountChange> changes(UUID id, Actor by) {
        one(id, by);
        return members.changes(id);
    }

    /**
     * A new account, without a password: {@link GivePassword} gives one.
     *
     * @throws Refused LOGIN_TAKEN, PLACE_NEEDED, PLACE_ELSEWHERE, MUNICIPALITY_ONLY
     */
    @Transactional
    public Member add(
            String login, String displayName, Role role, @Nullable UUID hub, @Nullable UUID office, Actor by) {
        keeping.mayKeep(role, by);
        Place place = place(role, hub, office, by);
        UUID id = UUID.randomUUID();
        String nobodysHash = passwords.hash(UUID.randomUUID().toString());
        Refused.onConstraint(
                Map.of("staff_account_login_once", AccountReason.LOGIN_TAKEN),
                () -> accounts.save(new StaffAccount(
                        id,
                        by.tenant(),
                        login,
                        nobodysHash,
                        displayName,
                        role,
                        place.hub(),
                        place.office(),
                        true,
                        clock.instant(),
                        true,
                        0,
                        null)));
        return keeping.done(id, "ADDED", Map.of("login", login, "role", role.name()), "", by);
    }

    /**
     * Another name, hub or office; with another place the tokens of the old one end.
     *
     * @throws Refused {@code base-version} without facts, PLACE_NEEDED, PLACE_ELSEWHERE, NOT_YOUR_OWN, MUNICIPALITY_ONLY
     */
    @Transactional
    public Member change(
            UUID id, long version, String displayName, @Nullable UUID hub, @Nullable UUID office, Actor by) {
        Member was = keeping.kept(id, by);
        Place place = place(was.role(), hub, office, by);
        if (members.change(id, version, displayName, place.hub(), place.office()) == 0) {
            throw new Refused(BaseReason.VERSION);
        }
        if (!Objects.equals(was.hubId(), place.hub()) || !Objects.equals(was.officeId(), place.office())) {
            keeping.endTokens(id);
        }
        Map<String, List<String>> facts = new HashMap<>();
        note(facts, "displayName", was.displayName(), displayName);
        note(facts, "hub", was.hubId(), place.hub());
        note(facts, "office", was.officeId(), place.office());
        return keeping.done(id, "CHANGED", facts, "", by);
    }

    private record Place(@Nullable UUID hub, @Nullable UUID office) {}

    private Place place(Role role, @Nullable UUID hub, @Nullable UUID office, Actor by) {
        boolean ofHub = role == Role.HUB_COORDINATOR;
        boolean ofOffice = role == Role.SPECIALIST || role == Role.PROVIDER;
        if ((ofHub && hub == null) || (ofOffice && office == null)) {
            throw new Refused(AccountReason.PLACE_NEEDED, Map.of("role", role.name()));
        }
        if ((ofHub && !serves(Objects.requireNonNull(hub), by.tenant()))
                || (ofOffice
                        && !offices.mayBeKeptBy(Objects.requireNonNull(office), by.tenant(), LocalDate.now(clock)))) {
            throw new Refused(AccountReason.PLACE_ELSEWHERE);
        }
        return new Place(ofHub ? hub : null, ofOffice ? office : null);
    }

    private boolean serves(UUID hub, String municipality) {
        return hubs.findById(hub)
                .filter(found -> found.municipality().equals(municipality)
                        || hubs.served(hub).stream()
                                .anyMatch(served -> served.municipality().equals(municipality)))
                .isPresent();
    }

    private static void note(
            Map<String, List<String>> facts, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            facts.put(what, List.of(String.valueOf(before), String.valueOf(after)));
        }
    }
}
