package jp.yoridokoro.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Accounts and their refresh tokens. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StaffAccounts extends GenericRepository<StaffAccount, UUID> {
    Optional<StaffAccount> findById(UUID id);

    Optional<StaffAccount> findByLogin(String login);

    StaffAccount save(StaffAccount account);

    @Query("""
            insert into refresh_token (token_hash, staff_id, issued_at, expires_at) values (:hash, :staff, :issued, :expires)
            """)
    void issue(String hash, UUID staff, Instant issued, Instant expires);

    /** Spends a refresh token: the account it was for, once. */
    @Query("""
            with spent as (
                update refresh_token set revoked_at = :now
                where token_hash = :hash and revoked_at is null and expires_at > :now returning staff_id)
            select a.* from staff_account a join spent on spent.staff_id = a.id where a.active
            """)
    Optional<StaffAccount> spend(String hash, Instant now);

    @Query("update refresh_token set revoked_at = :now where staff_id = :staff and revoked_at is null")
    void revokeAll(UUID staff, Instant now);
}
