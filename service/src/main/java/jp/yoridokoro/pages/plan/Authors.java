package jp.yoridokoro.pages.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.StaffAccount;

/** Who wrote a version, as far as the reader may know colleagues by name. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Authors extends GenericRepository<StaffAccount, UUID> {
    @Query("select a.display_name from staff_account a where a.id = :staff")
    Optional<String> name(UUID staff);

    /** The name, or that it was a colleague. */
    default String words(UUID staff) {
        return name(staff).orElseGet(() -> Words.of("plan.author.other"));
    }
}
