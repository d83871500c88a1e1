package jp.yoridokoro.stay;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Extensions of stays, append only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Extensions extends GenericRepository<Extension, UUID> {
    Extension save(Extension extension);

    @Query("select * from stay_extension where case_id = :caseId order by at, id")
    List<Extension> ofCase(UUID caseId);

    @Query("select * from stay_extension where case_id in (:cases) order by at, id")
    List<Extension> ofCases(Collection<UUID> cases);
}
