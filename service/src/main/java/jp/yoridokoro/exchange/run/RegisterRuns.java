package jp.yoridokoro.exchange.run;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Register files on their way in. Progress is written in transactions of its own, so that it can be seen meanwhile. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RegisterRuns extends GenericRepository<RegisterRun, UUID> {
    /** One still running an hour after it began died with its service and is shown as failed. */
    @Query("""
            select id, begun_at, rows_read, rows_total, content is not null as kept, cast(report as text) as report, batch_id,
                   case when state in ('TRYING', 'TAKING') and begun_at + interval '1 hour' < app_now() then 'FAILED' else state end as state
            from register_run where id = :id
            """)
    Optional<RegisterRun> find(UUID id);

    /** What is not taken in yet, the latest first. */
    @Query("""
            select id, begun_at, rows_read, rows_total, content is not null as kept, cast(null as text) as report, batch_id,
                   case when state in ('TRYING', 'TAKING') and begun_at + interval '1 hour' < app_now() then 'FAILED' else state end as state
            from register_run where state <> 'TAKEN' order by begun_at desc, id limit 20
            """)
    List<RegisterRun> waiting();

    /** @param content base64, in lines */
    @Introspected
    record Kept(UUID id, String content) {}

    @Query("select id, encode(content, 'base64') as content from register_run where id = :id and content is not null")
    Optional<Kept> kept(UUID id);

    @Query("""
            insert into register_run (id, municipality, begun_by, begun_at, state, rows_total, content)
            values (:id, :municipality, :by, :at, 'TRYING', :total, :content)
            """)
    void begin(UUID id, String municipality, UUID by, Instant at, int total, byte[] content);

    @Query("select id from register_run where id = :id for update")
    Optional<UUID> lock(UUID id);

    @Query("update register_run set state = 'TAKING', begun_by = :by, begun_at = :at, rows_read = 0 where id = :id")
    void take(UUID id, UUID by, Instant at);

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Query("update register_run set rows_read = :read where id = :id")
    void reached(UUID id, int read);

    @Query("""
            update register_run set state = 'TRIED', rows_read = rows_total, report = cast(:report as jsonb) where id = :id
            """)
    void tried(UUID id, String report);

    @Query("""
            update register_run set state = 'TAKEN', rows_read = rows_total, batch_id = :batch, content = null where id = :id
            """)
    void taken(UUID id, @Nullable UUID batch);

    @Query("update register_run set state = 'FAILED' where id = :id")
    void failed(UUID id);

    @Query("delete from register_run where municipality = :municipality and begun_at + interval '1 day' < app_now()")
    int forget(String municipality);
}
