package jp.yoridokoro.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers already given, by idempotency key. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Answers extends GenericRepository<StaffAccount, UUID> {
    @Introspected
    record Answer(String requestHash, int status, @Nullable String body) {}

    /** 1 if the key is new; 0 if it was used. Waits while another transaction is using it. */
    @Query("""
            insert into idempotent_answer (staff_id, key, request_hash, created_at)
            values (:staff, :key, :hash, :now) on conflict (staff_id, key) do nothing
            """)
    int begin(UUID staff, String key, String hash, Instant now);

    @Query("update idempotent_answer set status = :status, body = :body where staff_id = :staff and key = :key")
    void keep(UUID staff, String key, int status, @Nullable String body);

    @Query("select request_hash, status, body from idempotent_answer where staff_id = :staff and key = :key")
    Optional<Answer> find(UUID staff, String key);

    @Query("delete from idempotent_answer where created_at < :before")
    void forget(Instant before);
}
