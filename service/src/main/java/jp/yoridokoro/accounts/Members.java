package jp.yoridokoro.accounts;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.identity.StaffAccount;
import org.jspecify.annotations.Nullable;

/** Accounts and what was done to them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Members extends GenericRepository<StaffAccount, UUID> {
    /** By login; {@code after} is the last login of the page before. */
    @Query("""
            select s.id, s.municipality, s.login, s.display_name, s.role, s.hub_id, h.name as hub, s.office_id, o.name as office, s.active,
                   s.must_change, s.last_sign_in_at, s.created_at, s.version
            from staff_account s left join hub h on h.id = s.hub_id left join office o on o.id = s.office_id
            where s.municipality = :municipality and (:stopped or s.active) and s.login > :after order by s.login limit :size
            """)
    List<Member> list(String municipality, boolean stopped, String after, int size);

    @Query("""
            select s.id, s.municipality, s.login, s.display_name, s.role, s.hub_id, h.name as hub, s.office_id, o.name as office, s.active,
                   s.must_change, s.last_sign_in_at, s.created_at, s.version
            from staff_account s left join hub h on h.id = s.hub_id left join office o on o.id = s.office_id
            where s.id = :id and s.municipality = :municipality
            """)
    Optional<Member> one(UUID id, String municipality);

    @Query("""
            update staff_account set display_name = :name, hub_id = :hub, office_id = :office, version = version + 1,
                token_round = token_round
                    + cast((hub_id, office_id) is distinct from (cast(:hub as uuid), cast(:office as uuid)) as int)
            where id = :id and version = :version
            """)
    int change(UUID id, long version, String name, @Nullable UUID hub, @Nullable UUID office);

    @Query("""
            update staff_account set active = :active, token_round = token_round + 1, version = version + 1 where id = :id and active <> :active
            """)
    int activate(UUID id, boolean active);

    @Query("""
            update staff_account set password_hash = :hash, must_change = :mustChange, password_changed_at = :at, token_round = token_round + 1,
                version = version + 1 where id = :id
            """)
    void password(UUID id, String hash, boolean mustChange, Instant at);

    @Query("update refresh_token set revoked_at = :at where staff_id = :id and revoked_at is null")
    void revoke(UUID id, Instant at);

    @Query("select password_hash from staff_account where id = :id")
    Optional<String> hash(UUID id);

    @Query("""
            insert into staff_account_change (id, account_id, municipality, at, by_staff_id, kind, facts, reason)
            values (:id, :account, :municipality, :at, :by, :kind, cast(:facts as jsonb), :reason)
            """)
    void log(UUID id, UUID account, String municipality, Instant at, UUID by, String kind, String facts, String reason);

    @Query("""
            select c.id, c.at, s.display_name as by_whom, c.kind, c.facts::text as facts, c.reason
            from staff_account_change c left join staff_account s on s.id = c.by_staff_id where c.account_id = :id order by c.at desc, c.id
            """)
    List<AccountChange> changes(UUID id);
}
