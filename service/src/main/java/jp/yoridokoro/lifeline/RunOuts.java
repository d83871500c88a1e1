package jp.yoridokoro.lifeline;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Run-outs of a case, append only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface RunOuts extends GenericRepository<RunOut, UUID> {
    RunOut save(RunOut runOut);

    Optional<RunOut> findById(UUID id);

    /** What holds now, the first to run out first: rows that none has replaced. */
    @Query("""
            select r.* from run_out r where r.case_id = :caseId and not exists (select from run_out later where later.replaces = r.id)
            order by r.ends_at, r.id
            """)
    List<RunOut> inForce(UUID caseId);

    /** The same for many cases. */
    @Query("""
            select r.* from run_out r where r.case_id in (:cases) and not exists (select from run_out later where later.replaces = r.id)
            order by r.ends_at, r.id
            """)
    List<RunOut> inForceIn(Collection<UUID> cases);
}
