package jp.yoridokoro.placement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/** Stays and what was disclosed for them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Stays extends GenericRepository<Stay, UUID> {
    Stay save(Stay stay);

    Optional<Stay> findById(UUID id);

    /** The stays a case is at or on its way to, in the order of their nights; none overlaps another. */
    @Query("""
            select s.* from stay s join offer o on o.id = s.offer_id where s.case_id = :caseId and o.state = 'ACCEPTED' order by s.first_night
            """)
    List<Stay> running(UUID caseId);

    /** The nights from {@code tonight} on that a case asks for and no stay covers. */
    @Query("""
            select cast(d.night as date) as night from generate_series(cast(:first as date), cast(:leaving as date) - 1, interval '1 day') as d (night)
            where cast(d.night as date) >= cast(:tonight as date) and not exists (
                select from stay s join offer o on o.id = s.offer_id where s.case_id = :caseId and (o.state = 'ACCEPTED' or s.left_at is not null)
                    and cast(d.night as date) >= s.first_night and cast(d.night as date) < s.leaving)
            order by 1
            """)
    List<LocalDate> uncovered(UUID caseId, LocalDate first, LocalDate leaving, LocalDate tonight);

    /** A claim of a stay: that of its acceptance, or of an extension. */
    @Introspected
    record Held(UUID id, LocalDate firstNight) {}

    @Query("""
            select s.claim_id as id, s.first_night from stay s where s.id = :stay
            union all select e.claim_id, e.leaving_before from stay_extension e where e.stay_id = :stay and e.claim_id is not null
            """)
    List<Held> claims(UUID stay);

    @Query("update stay set leaving = :leaving, version = version + 1 where id = :id")
    void leavesEarlier(UUID id, LocalDate leaving);

    @Query("update stay set leaving = :leaving, planned_leaving = :leaving, version = version + 1 where id = :id")
    void extended(UUID id, LocalDate leaving);

    @Query("update stay set ended_why = :why, version = version + 1 where id = :id")
    void ended(UUID id, String why);

    @Query("select * from stay where case_id = :caseId order by first_night, id")
    List<Stay> ofCase(UUID caseId);

    @Query("select * from stay where case_id in (:cases) order by first_night, id")
    List<Stay> ofCases(Collection<UUID> cases);

    /** A night of a case that no stay covers. */
    @Introspected
    record Open(UUID caseId, LocalDate night) {}

    /** The same as {@link #uncovered} for many cases, those left out that nobody has accepted for any night. */
    @Query("""
            select c.id as case_id, cast(d.night as date) as night from emergency_case c
            cross join lateral generate_series(c.first_night, c.leaving - 1, interval '1 day') as d (night)
            where c.id in (:cases) and cast(d.night as date) >= cast(:tonight as date)
                and exists (select from stay s join offer o on o.id = s.offer_id where s.case_id = c.id and o.state = 'ACCEPTED')
                and not exists (
                    select from stay s join offer o on o.id = s.offer_id where s.case_id = c.id and (o.state = 'ACCEPTED' or s.left_at is not null)
                        and cast(d.night as date) >= s.first_night and cast(d.night as date) < s.leaving)
            order by 1, 2
            """)
    List<Open> open(Collection<UUID> cases, LocalDate tonight);

    /** Since when a unit a stay is at has been over capacity without a break, whoever's nights those are. */
    @Introspected
    record Over(UUID stay, LocalDate since) {}

    @Query("""
            select s.id as stay, lower(r) as since from stay s cross join lateral over_capacity_run(s.unit_id, s.first_night, s.leaving) as r
            where s.id in (:stays)
            """)
    List<Over> overCapacity(Collection<UUID> stays);

    @Query(
            "select s.* from stay s join offer o on o.id = s.offer_id where s.office_id = :office and s.left_at is null and o.state = 'ACCEPTED' order by s.first_night")
    List<Stay> at(UUID office);

    @Query("update stay set arrived_at = :at, version = version + 1 where id = :id")
    void arrived(UUID id, Instant at);

    @Query("update stay set left_at = :at, leaving = :leaving, exit_to = :exitTo, version = version + 1 where id = :id")
    void left(UUID id, @Nullable Instant at, LocalDate leaving, String exitTo);

    @Query("""
            insert into disclosure (id, offer_id, case_id, municipality, office_id, plan_id, sections, given_at)
            values (:id, :offer, :caseId, :municipality, :office, :plan, cast(:sections as jsonb), :at)
            """)
    void disclose(
            UUID id,
            UUID offer,
            UUID caseId,
            String municipality,
            UUID office,
            @Nullable UUID plan,
            String sections,
            Instant at);

    @Query("update disclosure set ends_at = :at where offer_id = :offer and ends_at is null")
    void endDisclosure(UUID offer, Instant at);

    @Query("select sections::text from disclosure where offer_id = :offer")
    Optional<String> disclosed(UUID offer);

    /**
     * The version of the plan that was disclosed.
     *
     * @param medicinesOn the day its medicines had last been confirmed when it was given; null: never
     */
    @Introspected
    record Given(int version, Instant writtenAt, @Nullable LocalDate medicinesOn) {
        /** クライシスプラン 第2版 令和8年（2026年）11月1日作成 */
        public String words() {
            LocalDate written = LocalDate.ofInstant(writtenAt, TokyoClock.TOKYO);
            return Words.of("stay.given.plan", version, Say.wholeDay(written));
        }

        /** 服薬は令和8年（2026年）11月1日にたしかめました, or that nobody has. */
        public String medicines() {
            return medicinesOn == null
                    ? Words.of("stay.given.medicines.never")
                    : Words.of("stay.given.medicines", Say.wholeDay(medicinesOn));
        }
    }

    @Query("""
            select p.version, p.written_at, (select max(m.checked_on) from medicine_check m
                where m.person_id = p.person_id and m.recorded_at <= d.given_at) as medicines_on
            from disclosure d join crisis_plan p on p.id = d.plan_id where d.offer_id = :offer
            """)
    Optional<Given> given(UUID offer);

    /** Whose stay it is, through the wall of the office: for the access log only. */
    @Query("select person_of_stay(:stay)")
    Optional<UUID> personOf(UUID stay);
}
