package jp.yoridokoro.pages.meeting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.meeting.Meeting;

/** Names for the list of who is invited. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MeetingRows extends GenericRepository<Meeting, UUID> {
    @Query("select display_name from staff_account where id = :staff")
    Optional<String> staff(UUID staff);

    @Query("select name from hub where id = :hub")
    Optional<String> hub(UUID hub);

    @Query("select name from office where id = :office")
    Optional<String> office(UUID office);

    @Query("select name from office where id in (:offices) order by name, id")
    List<String> offices(Collection<UUID> offices);
}
