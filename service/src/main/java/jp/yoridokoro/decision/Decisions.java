package jp.yoridokoro.decision;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/** Decisions and their numbers. Append only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Decisions extends GenericRepository<Meeting, UUID> {
    /** What {@link Row} is read from. */
    String ROWS = """
            select d.registration_id, r.person_id, d.municipality, d.number, p.family_name, p.given_name, p.family_kana, p.given_kana,
                   p.birth_date, r.class as registration_class, d.decision, d.outcome, d.reason, d.decided_on,
                   cast(m.held_at at time zone 'Asia/Tokyo' as date) as meeting_on, d.review_due,
                   (select string_agg(concat_ws(chr(31), coalesce(s.organisation, ''), s.name, coalesce(s.role, ''), s.presence),
                                chr(30) order by s.rank)
                    from meeting_participant s where s.meeting_id = m.id and s.presence in ('PRESENT', 'ASKED_BY_LETTER')) as participants
            from registration_decision d join registration r on r.id = d.registration_id join person p on p.id = r.person_id
            left join meeting m on m.id = d.meeting_id
            """;

    /**
     * A decision just made.
     *
     * @param decision REGISTERED or NOT_REGISTERED
     * @param outcome what happens instead of a registration
     */
    record New(
            UUID registrationId,
            String municipality,
            String decision,
            @Nullable String outcome,
            String reason,
            LocalDate decidedOn,
            UUID decidedBy,
            @Nullable UUID meetingId,
            @Nullable LocalDate reviewDue) {}

    /**
     * @param participants those present and those asked by letter, U+001E between two of them; U+001F between organisation, name,
     *     role and presence
     */
    @Introspected
    record Row(
            UUID registrationId,
            UUID personId,
            String municipality,
            String number,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            @Nullable LocalDate birthDate,
            String registrationClass,
            String decision,
            @Nullable String outcome,
            String reason,
            LocalDate decidedOn,
            @Nullable LocalDate meetingOn,
            @Nullable LocalDate reviewDue,
            @Nullable String participants) {}

    @Query("""
            insert into decision_number as n (municipality, fiscal_year, last_number) values (:municipality, :year, 1)
            on conflict (municipality, fiscal_year) do update set last_number = n.last_number + 1 returning last_number
            """)
    int nextNumber(String municipality, int year);

    @Query("""
            insert into registration_decision (id, registration_id, municipality, number, decision, outcome, reason, decided_on, decided_by,
                                               meeting_id, review_due)
            values (gen_random_uuid(), :registrationId, :municipality, :number, :decision, :outcome, :reason, :decidedOn, :decidedBy,
                    :meetingId, :reviewDue)
            """)
    void write(
            UUID registrationId,
            String municipality,
            String number,
            String decision,
            @Nullable String outcome,
            String reason,
            LocalDate decidedOn,
            UUID decidedBy,
            @Nullable UUID meetingId,
            @Nullable LocalDate reviewDue);

    /** The decision on a registration, if there is one. */
    @Query(ROWS + " where d.registration_id = :registrationId")
    Optional<Row> of(UUID registrationId);

    /** The state of an application the actor may see. */
    @Query("select state from registration where id = :registrationId")
    Optional<String> applied(UUID registrationId);

    /** Decisions of these days, both included, in the order of day and number, after this number. */
    @Query(ROWS + """
            where d.decided_on between cast(:first as date) and cast(:last as date)
              and (cast(:after as text) is null or (d.decided_on, d.number) >
                   (select a.decided_on, a.number from registration_decision a where a.number = cast(:after as text) and a.municipality = :municipality))
            order by d.decided_on, d.number limit :size
            """)
    List<Row> between(String municipality, LocalDate first, LocalDate last, @Nullable String after, int size);
}
