package jp.yoridokoro.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts and their refresh tokens. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StaffAccounts extends GenericRepository<StaffAccount, UUID> {
    Optional<StaffAccount> findById(UUID id);

    Optional<StaffAccount> findByLogin(String login);

    StaffAccount save(StaffAccount account);

    @Query("update staff_account set last_sign_in_at = :at where id = :id")
    void signedIn(UUID id, Instant at);

    @Query("""
            insert into refresh_token (token_hash, staff_id, issued_at, expires_at) values (:hash, :staff, :issued, :expires)
            """)
    void issue(String hash, UUID staff, Instant issued, Instant expires);

    /** Spends a refresh token: whose it was, once. A list, for Micronaut Data answers null where a returning statement has no row. */
    @Query("""
            update refresh_token set revoked_at = :now
            where token_hash = :hash and revoked_at is null and expires_at > :now returning staff_id
            """)
    List<UUID> spend(String hash, Instant now);
}
