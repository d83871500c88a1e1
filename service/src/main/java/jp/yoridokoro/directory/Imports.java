package jp.yoridokoro.directory;

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

/** Runs of imports and how far they are. Progress is written in transactions of its own, so that it can be seen meanwhile. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Imports extends GenericRepository<DirectoryImport, UUID> {
    /** A run; one still running an hour after it began died with its service and is shown as failed. */
    @Query("""
            select id, file_kind, dry_run, started_at, finished_at, started_by, rows_read, rows_total,
                   case when state = 'RUNNING' and started_at + interval '1 hour' < :now then 'FAILED' else state end as state,
                   cast(report as text) as report
            from directory_import where id = :id
            """)
    Optional<DirectoryImport> find(UUID id, Instant now);

    /** The latest first; one that died with its service as in {@link #find}. */
    @Query("""
            select id, file_kind, dry_run, started_at, finished_at, started_by, rows_read, rows_total,
                   case when state = 'RUNNING' and started_at + interval '1 hour' < :now then 'FAILED' else state end as state,
                   cast(report as text) as report
            from directory_import order by started_at desc, id limit :size
            """)
    List<DirectoryImport> latest(Instant now, int size);

    @Query("update directory_import set content = :content where id = :id")
    void keep(UUID id, byte[] content);

    /** Files tried before a moment are let go. */
    @Query("update directory_import set content = null where content is not null and started_at < :before")
    void forgetBefore(Instant before);

    @Query(
            "select id, encode(content, 'base64') as content from directory_import where id = :id and dry_run and content is not null and state = 'DONE'")
    Optional<Kept> kept(UUID id);

    @Query("update directory_import set content = null where id = :id")
    void forget(UUID id);

    /** @param content base64, in lines */
    @Introspected
    record Kept(UUID id, String content) {}

    @Query("""
            insert into directory_import (id, file_kind, dry_run, started_at, started_by, rows_total, state)
            values (:id, :kind, :dryRun, :now, :by, :total, 'RUNNING')
            """)
    void begin(UUID id, String kind, boolean dryRun, UUID by, int total, Instant now);

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Query("update directory_import set rows_read = :read where id = :id")
    void reached(UUID id, int read);

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Query("""
            update directory_import set state = :state, rows_read = :read, finished_at = :now, report = cast(:report as jsonb)
            where id = :id
            """)
    void finish(UUID id, String state, int read, String report, Instant now);
}
