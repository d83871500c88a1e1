package jp.yoridokoro.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded beside a version after it was written: agreements, evaluations, the day its medicines were confirmed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface PlanRecords extends GenericRepository<CrisisPlan, UUID> {
    @Query("""
            select a.id, a.plan_id, a.party, a.name, a.relation, a.method, a.witness, a.reason, a.agreed_on, a.recorded_by, a.recorded_at
            from plan_agreement a where a.plan_id = :planId order by a.agreed_on, a.recorded_at
            """)
    List<PlanAgreement> agreements(UUID planId);

    @Query("""
            insert into plan_agreement (id, plan_id, municipality, party, name, relation, method, witness, reason, agreed_on, recorded_by, recorded_at)
            values (:id, :planId, :municipality, :party, :name, :relation, :method, :witness, :reason, :agreedOn, :recordedBy, :recordedAt)
            """)
    void agree(
            UUID id,
            UUID planId,
            String municipality,
            String party,
            String name,
            String relation,
            String method,
            String witness,
            String reason,
            LocalDate agreedOn,
            UUID recordedBy,
            Instant recordedAt);

    /** Evaluations of every version of a person's plans, the latest first. */
    @Query("""
            select e.id, e.plan_id, e.case_id, e.used_on, e.helped, e.not_helped, e.to_change, e.made_with, e.recorded_by, e.recorded_at
            from plan_evaluation e join crisis_plan p on p.id = e.plan_id where p.person_id = :personId
            order by e.used_on desc, e.recorded_at desc
            """)
    List<PlanEvaluation> evaluations(UUID personId);

    @Query("""
            insert into plan_evaluation (id, plan_id, case_id, municipality, used_on, helped, not_helped, to_change, made_with, recorded_by, recorded_at)
            values (:id, :planId, cast(:caseId as uuid), :municipality, :usedOn, :helped, :notHelped, :toChange,
                    cast(:madeWith as text[]), :recordedBy, :recordedAt)
            """)
    void evaluate(
            UUID id,
            UUID planId,
            @Nullable UUID caseId,
            String municipality,
            LocalDate usedOn,
            String helped,
            String notHelped,
            String toChange,
            List<String> madeWith,
            UUID recordedBy,
            Instant recordedAt);

    /** Whether a case of this person began with this version in force. */
    @Query("select exists (select from plan_use u where u.case_id = :caseId and u.plan_id = :planId)")
    boolean used(UUID caseId, UUID planId);

    /** Cases that are over, began with a plan, and have no evaluation of any of its kinds; the longest over first. */
    @Query("""
            select c.id as case_id, c.number as case_number, p.id as person_id, p.municipality, p.family_name, p.given_name,
                   v.id as plan_id, v.kind, v.version, coalesce(c.exited_at, c.closed_at) as over_since
            from emergency_case c join person p on p.id = c.person_id
            join lateral (select k.id, k.kind, k.version from plan_use u join crisis_plan k on k.id = u.plan_id
                          where u.case_id = c.id order by k.kind limit 1) v on true
            where coalesce(c.exited_at, c.closed_at) is not null and c.stage <> 'CANCELLED'
              and not exists (select from plan_evaluation e where e.case_id = c.id)
              and (cast(:after as uuid) is null or (coalesce(c.exited_at, c.closed_at), c.id) >
                   (select coalesce(a.exited_at, a.closed_at), a.id from emergency_case a where a.id = cast(:after as uuid)))
            order by coalesce(c.exited_at, c.closed_at), c.id limit :size
            """)
    List<PlanEvaluation.Owed> owed(@Nullable UUID after, int size);

    /** The day on which the medicines were last confirmed, if ever. */
    @Query("select m.checked_on from medicine_check m where m.person_id = :personId order by m.checked_on desc limit 1")
    Optional<LocalDate> medicinesConfirmedOn(UUID personId);

    @Query("""
            insert into medicine_check (id, person_id, municipality, checked_on, source, recorded_by, recorded_at)
            values (:id, :personId, :municipality, :checkedOn, :source, :recordedBy, :recordedAt)
            """)
    void confirmMedicines(
            UUID id,
            UUID personId,
            String municipality,
            LocalDate checkedOn,
            String source,
            UUID recordedBy,
            Instant recordedAt);
}
