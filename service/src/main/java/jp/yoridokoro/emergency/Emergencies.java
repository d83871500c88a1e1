package jp.yoridokoro.emergency;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases. Every change of one is made under its row lock, {@link #lock}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Emergencies extends GenericRepository<EmergencyCase, UUID> {
    /**
     * A case in a list.
     *
     * @param person name of the person
     * @param openOffers offers still waiting for an answer
     */
    @Serdeable
    @Introspected
    record Line(
            UUID id,
            String number,
            String municipality,
            UUID personId,
            String person,
            @Nullable String registrationClass,
            Stage stage,
            UUID ownerHubId,
            Instant receivedAt,
            Instant triageDue,
            @Nullable Instant arrivedAt,
            @Nullable Instant meetingDue,
            LocalDate firstNight,
            LocalDate leaving,
            int openOffers) {}

    Optional<EmergencyCase> findById(UUID id);

    EmergencyCase save(EmergencyCase emergency);

    @Query("select * from emergency_case where id = :id for update")
    Optional<EmergencyCase> lock(UUID id);

    @Query("select * from emergency_case where person_id = :person and stage not in ('CLOSED', 'CANCELLED') for update")
    Optional<EmergencyCase> openOf(UUID person);

    /** Makes callers about the same person wait for each other, until the transaction ends. */
    @Query("select 1 from pg_advisory_xact_lock(hashtextextended(:whom, 7641))")
    int oneCallerAtATime(String whom);

    @Query("""
            insert into case_number as n (municipality, fiscal_year, last_number) values (:municipality, :year, 1)
            on conflict (municipality, fiscal_year) do update set last_number = n.last_number + 1 returning last_number
            """)
    int nextNumber(String municipality, int year);

    @Query("""
            select c.id, c.number, c.municipality, c.person_id, p.family_name || ' ' || p.given_name as person, c.registration_class, c.stage, c.owner_hub_id,
                   c.received_at, c.triage_due, c.arrived_at, c.meeting_due, c.first_night, c.leaving,
                   (select count(*)::int from offer o where o.case_id = c.id and o.state = 'SENT' and o.expires_at > :now) as open_offers
            from emergency_case c join person p on p.id = c.person_id
            where (not :openOnly or c.stage not in ('CLOSED', 'CANCELLED')) and c.id::text > :after
            order by c.id::text limit :size
            """)
    List<Line> page(boolean openOnly, Instant now, String after, int size);

    @Query("update emergency_case set stage = :to, version = version + 1 where id = :id")
    void move(UUID id, Stage to);

    @Query("update emergency_case set acknowledged_at = :at where id = :id and acknowledged_at is null")
    void acknowledged(UUID id, Instant at);

    @Query("""
            update emergency_case set judged_at = :at, clause_id = :clause, cause_on = :causeOn, outside_window_reason = :outside,
                   judgement = :words, hidden_place = :hidden where id = :id
            """)
    void judged(
            UUID id,
            Instant at,
            UUID clause,
            @Nullable LocalDate causeOn,
            String outside,
            String words,
            boolean hidden);

    /** Somebody hidden before stays hidden from the same hubs in a new case. */
    @Query("""
            update emergency_case c set barred_hubs = p.barred_hubs, hidden_place = cardinality(p.barred_hubs) > 0
            from person p where c.id = :id and p.id = c.person_id
            """)
    void inheritBars(UUID id);

    /** Adds to who must not read and where not to ask; nothing is ever taken off. Given as PostgreSQL array literals of ids. */
    @Query("""
            update emergency_case set barred_hubs = barred_hubs || cast(:hubs as uuid[]),
                   excluded_offices = excluded_offices || cast(:offices as uuid[]) where id = :id
            """)
    void hide(UUID id, String hubs, String offices);

    /** Bars the person as the case is barred, for every case to come. */
    @Query("""
            update person p set barred_hubs = c.barred_hubs from emergency_case c where c.id = :id and p.id = c.person_id
            """)
    void hidePerson(UUID id);

    @Query("select o from unnest((select excluded_offices from emergency_case where id = :id)) as o")
    List<UUID> excludedOffices(UUID id);

    @Query("select hub_barred_from(:id, :hub)")
    boolean isBarred(UUID id, UUID hub);

    @Query("update emergency_case set search_began_at = coalesce(search_began_at, :at) where id = :id")
    void searchBegan(UUID id, Instant at);

    @Query("update emergency_case set first_night = :first, leaving = :leaving where id = :id")
    void asksFor(UUID id, LocalDate first, LocalDate leaving);

    @Query("""
            update emergency_case set arrived_at = coalesce(arrived_at, :at), meeting_set_due = coalesce(meeting_set_due, :setDue),
                   meeting_due = coalesce(meeting_due, :due) where id = :id
            """)
    void arrived(UUID id, Instant at, Instant setDue, Instant due);

    @Query("""
            update emergency_case set home_support_at = coalesce(home_support_at, :at), meeting_set_due = coalesce(meeting_set_due, :setDue),
                   meeting_due = coalesce(meeting_due, :due) where id = :id
            """)
    void supportedAtHome(UUID id, Instant at, Instant setDue, Instant due);

    @Query("update emergency_case set exited_at = :at, close_due = :closeDue where id = :id")
    void exited(UUID id, Instant at, LocalDate closeDue);

    @Query("update emergency_case set closed_at = :at, outcome = :outcome, follow_up = :followUp where id = :id")
    void ended(UUID id, Instant at, String outcome, @Nullable String followUp);

    @Query("update emergency_case set owner_hub_id = :hub, version = version + 1 where id = :id")
    void ownedBy(UUID id, UUID hub);

    @Query(
            "insert into meeting_waiver (case_id, municipality, staff_id, at, reason) values (:id, :municipality, :staff, :at, :reason)")
    void waiveMeeting(UUID id, String municipality, UUID staff, Instant at, String reason);

    @Query("select exists (select from meeting_waiver where case_id = :id)")
    boolean meetingWaived(UUID id);

    @Query("select case_id from meeting_waiver where case_id in (:cases)")
    List<UUID> waived(Collection<UUID> cases);

    @Query("""
            insert into case_event (case_id, municipality, at, staff_id, role, kind, from_stage, to_stage, facts)
            values (:id, :municipality, :at, :staff, :role, :kind, :from, :to, cast(:facts as jsonb))
            """)
    void log(
            UUID id,
            String municipality,
            Instant at,
            @Nullable UUID staff,
            String role,
            String kind,
            @Nullable String from,
            @Nullable String to,
            String facts);

    /** One line of a timeline. {@code facts} is JSON. */
    @Serdeable
    @Introspected
    record Event(
            long id,
            Instant at,
            @Nullable UUID staffId,
            String role,
            String kind,
            @Nullable String fromStage,
            @Nullable String toStage,
            String facts) {}

    @Query("""
            select id, at, staff_id, role, kind, from_stage, to_stage, facts::text as facts
            from case_event where case_id = :id order by id
            """)
    List<Event> timeline(UUID id);

    /** Which hub owned the case when; {@code until} null: owns it now. */
    @Serdeable
    @Introspected
    record Ownership(UUID hubId, Instant since, @Nullable Instant until) {}

    @Query(
            "select hub_id, lower(during) as since, upper(during) as until from case_ownership where case_id = :id order by lower(during)")
    List<Ownership> ownership(UUID id);

    @Query("""
            insert into match_run (id, case_id, municipality, at, staff_id, reach, reason, criteria, candidates)
            values (:run, :id, :municipality, :at, :staff, :reach, :reason, cast(:criteria as jsonb), cast(:candidates as jsonb))
            """)
    void logSearch(
            UUID run,
            UUID id,
            String municipality,
            Instant at,
            @Nullable UUID staff,
            String reach,
            String reason,
            String criteria,
            String candidates);
}
