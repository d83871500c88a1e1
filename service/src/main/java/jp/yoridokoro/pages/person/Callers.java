package jp.yoridokoro.pages.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.identity.StaffAccount;

/** Names of who fills in a form. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Callers extends GenericRepository<StaffAccount, UUID> {
    @Query("select a.display_name from staff_account a where a.id = :staff")
    Optional<String> name(UUID staff);
}
