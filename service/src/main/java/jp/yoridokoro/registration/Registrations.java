package jp.yoridokoro.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations and their history. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Registrations extends GenericRepository<Registration, UUID> {
    /** A registration in a list, with whose it is. */
    @Serdeable
    @Introspected
    record Line(
            UUID id,
            UUID personId,
            String municipality,
            UUID hubId,
            @Nullable UUID specialistOfficeId,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            String registrationClass,
            String state,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate talkDue,
            @Nullable LocalDate talkHeldOn,
            @Nullable LocalDate reviewDue,
            @Nullable LocalDate suspendedUntil,
            boolean talkOverdue,
            boolean reviewOverdue) {}

    /** One line of a registration's history. Append only. */
    @Serdeable
    @Introspected
    record Event(Instant at, UUID staffId, String role, String step, String fromState, String toState, String reason) {}

    Optional<Registration> findById(UUID id);

    Registration save(Registration registration);

    Registration update(Registration registration);

    /** The registration, locked until the transaction ends. */
    @Query("select r.* from registration r where r.id = :id for update")
    Optional<Registration> lock(UUID id);

    /** The one that is neither ended nor turned down; a person has at most one. */
    @Query(
            "select r.* from registration r where r.person_id = :personId and r.state not in ('NOT_REGISTERED', 'ENDED')")
    Optional<Registration> running(UUID personId);

    /** Every registration a person ever had, the latest first. */
    @Query("select r.* from registration r where r.person_id = :personId order by r.created_at desc, r.id")
    List<Registration> of(UUID personId);

    @Query("""
            insert into registration_event (registration_id, municipality, at, staff_id, role, step, from_state, to_state, reason)
            values (:registrationId, :municipality, :at, :staffId, :role, :step, :fromState, :toState, :reason)
            """)
    void append(
            UUID registrationId,
            String municipality,
            Instant at,
            UUID staffId,
            String role,
            String step,
            String fromState,
            String toState,
            String reason);

    @Query("""
            select e.at, e.staff_id, e.role, e.step, e.from_state, e.to_state, e.reason
            from registration_event e where e.registration_id = :registrationId order by e.id
            """)
    List<Event> events(UUID registrationId);

    /** Who took the step that handed the application in. */
    @Query("""
            select e.staff_id from registration_event e
            where e.registration_id = :registrationId and e.step = 'SUBMIT' order by e.id desc limit 1
            """)
    Optional<UUID> submittedBy(UUID registrationId);

    /**
     * Registrations the actor may see, in the order they were opened, after the one with this id.
     *
     * @param state only those in this state; null for all
     * @param overdue only those whose talk or review is past its last day
     */
    @Query("""
            select r.id, r.person_id, r.municipality, p.hub_id, p.specialist_office_id, p.family_name, p.given_name, p.family_kana,
                   p.given_kana, r.class as registration_class, r.state, r.registered_on, r.talk_due, r.talk_held_on, r.review_due,
                   r.suspended_until, due.talk_overdue, due.review_overdue
            from registration r join person p on p.id = r.person_id,
                 lateral (select r.state in ('REGISTERED', 'SUSPENDED') and r.talk_held_on is null and r.talk_due < cast(:today as date)
                                 as talk_overdue,
                                 r.state in ('REGISTERED', 'SUSPENDED') and r.review_due < cast(:today as date) as review_overdue) due
            where (cast(:state as text) is null or r.state = cast(:state as text))
              and (not :overdue or due.talk_overdue or due.review_overdue)
              and (cast(:after as uuid) is null
                   or (r.created_at, r.id) > (select a.created_at, a.id from registration a where a.id = cast(:after as uuid)))
            order by r.created_at, r.id limit :size
            """)
    List<Line> list(@Nullable String state, boolean overdue, LocalDate today, @Nullable UUID after, int size);
}
