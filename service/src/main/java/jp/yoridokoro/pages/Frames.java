package jp.yoridokoro.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.identity.StaffAccount;

/** Names for the frame. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Frames extends GenericRepository<StaffAccount, UUID> {
    @Introspected
    record Names(String who, String place) {}

    @Query("""
            select a.display_name as who, coalesce(o.name, h.name, m.name) as place
            from staff_account a
            join municipality m on m.code = a.municipality
            left join office o on o.id = a.office_id
            left join hub h on h.id = a.hub_id
            where a.id = :staff
            """)
    Optional<Names> names(UUID staff);
}
