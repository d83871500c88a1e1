package jp.yoridokoro.stay;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Supports at home. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface HomeSupports extends GenericRepository<HomeSupport, UUID> {
    HomeSupport save(HomeSupport support);

    @Query("select * from home_support where case_id in (:cases) order by since, id")
    List<HomeSupport> ofCases(Collection<UUID> cases);

    @Query(
            "update home_support set ended_at = :at, end_words = :words where id = :id and case_id = :caseId and ended_at is null")
    int end(UUID id, UUID caseId, Instant at, String words);

    @Query("update home_support set ended_at = :at, end_words = :words where case_id = :caseId and ended_at is null")
    int endAll(UUID caseId, Instant at, String words);

    @Query("""
            update home_support set next_check_at = :next, until = coalesce(:until, until)
            where id = :id and case_id = :caseId and ended_at is null
            """)
    int checked(UUID id, UUID caseId, @Nullable Instant next, @Nullable Instant until);
}
