package jp.yoridokoro.pages.wall;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.vacancy.Claim;

/** Whom to telephone. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WallRows extends GenericRepository<Claim, UUID> {
    /** An office with the number of its emergency window, or its own. */
    @Introspected
    record Line(UUID id, String name, String telephone, String contact) {}

    @Query("""
            select o.id, o.name, o.call_telephone as telephone, o.contact_window as contact
            from office o where o.id in (:offices)
            """)
    List<Line> offices(Collection<UUID> offices);
}
