package jp.yoridokoro.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** Who read what of whom, and why. Append only; the application's role cannot change or delete a row. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface AccessLog extends GenericRepository<StaffAccount, UUID> {
    @Query("""
            insert into access_log (municipality, at, staff_id, role, person_id, subject, purpose)
            values (:municipality, :at, :staff, :role, :person, :subject, :purpose)
            """)
    void write(String municipality, Instant at, UUID staff, String role, UUID person, String subject, String purpose);

    /** The same for many people of one municipality at once; their ids separated by commas. */
    @Query("""
            insert into access_log (municipality, at, staff_id, role, person_id, subject, purpose)
            select :municipality, :at, :staff, :role, person, :subject, :purpose
            from unnest(cast(string_to_array(:people, ',') as uuid[])) person
            """)
    void writeAll(
            String municipality, Instant at, UUID staff, String role, String people, String subject, String purpose);
}
