package jp.yoridokoro.news;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;
import jp.yoridokoro.identity.StaffAccount;

/** Who may hear of a case, asked as the listener, behind the listener's wall. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Sight extends GenericRepository<StaffAccount, UUID> {
    @Query("select exists (select from emergency_case where id = :id)")
    boolean sees(UUID id);

    /**
     * A hub asked to take a case over, or that gave it away a minute ago and must see it go; an office asked tonight, or that has said
     * yes. Nobody hears of a case for longer than it concerns them.
     */
    @Query("""
            select exists (select from handoff where case_id = :id and (state = 'REQUESTED' or answered_at > app_now() - interval '1 minute'))
                or exists (select from offer where case_id = :id and (state = 'ACCEPTED' or expires_at > app_now() - interval '1 hour'))
            """)
    boolean concerned(UUID id);
}
