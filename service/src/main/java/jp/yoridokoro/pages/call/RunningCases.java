package jp.yoridokoro.pages.call;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.emergency.EmergencyCase;

/** The cases that run for people just found. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunningCases extends GenericRepository<EmergencyCase, UUID> {
    /** A case that runs for somebody. */
    @Introspected
    record Open(UUID personId, UUID id, String number, String stage) {}

    @Query(
            "select person_id, id, number, stage from emergency_case where person_id in (:people) and stage not in ('CLOSED', 'CANCELLED')")
    List<Open> open(Collection<UUID> people);
}
