package jp.yoridokoro.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Crisis plans, every version of them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CrisisPlans extends GenericRepository<CrisisPlan, UUID> {
    CrisisPlan save(CrisisPlan plan);

    /** The plan an emergency goes by: the one for the caregiver's absence if there is one, else the other kind. */
    @Query("select p.* from crisis_plan p where p.person_id = :personId order by p.kind, p.version desc limit 1")
    Optional<CrisisPlan> current(UUID personId);

    /** The version in force of one kind. */
    @Query("""
            select p.* from crisis_plan p where p.person_id = :personId and p.kind = :kind order by p.version desc limit 1
            """)
    Optional<CrisisPlan> current(UUID personId, CrisisPlan.Kind kind);

    @Query("select p.* from crisis_plan p where p.person_id = :personId and p.kind = :kind and p.version = :version")
    Optional<CrisisPlan> version(UUID personId, CrisisPlan.Kind kind, int version);

    /** The versions in force, one of each kind. */
    @Query("""
            select distinct on (p.kind) p.* from crisis_plan p where p.person_id = :personId order by p.kind, p.version desc
            """)
    List<CrisisPlan> inForce(UUID personId);

    /** Every version of every kind, the latest first. */
    @Query("select p.* from crisis_plan p where p.person_id = :personId order by p.kind, p.version desc")
    List<CrisisPlan> of(UUID personId);

    /** What a plan says, in the order of the fields. */
    @Query("""
            select i.field, f.block, f.label, i.words, i.readers
            from plan_item i join plan_field f on f.code = i.field where i.plan_id = :planId order by f.rank
            """)
    List<PlanItem> items(UUID planId);

    @Query("""
            insert into plan_item (plan_id, municipality, field, words, readers)
            values (:planId, :municipality, :field, :words, cast(array[:readers] as text[]))
            """)
    void say(UUID planId, String municipality, String field, String words, List<String> readers);

    @Query("""
            insert into plan_call (plan_id, municipality, rank, who, telephone, what, within_minutes)
            values (:planId, :municipality, :rank, :who, :telephone, :what, cast(:withinMinutes as int))
            """)
    void call(
            UUID planId,
            String municipality,
            int rank,
            String who,
            String telephone,
            String what,
            @Nullable Integer withinMinutes);

    /** The first calls, in order. */
    @Query(
            "select c.who, c.telephone, c.what, c.within_minutes from plan_call c where c.plan_id = :planId order by c.rank")
    List<CrisisPlan.Call> calls(UUID planId);

    @Query("insert into plan_trigger (plan_id, municipality, clause) values (:planId, :municipality, :clause)")
    void trigger(UUID planId, String municipality, String clause);

    /** Codes of the clauses the plan is for. */
    @Query("select t.clause from plan_trigger t where t.plan_id = :planId order by t.clause")
    List<String> triggers(UUID planId);

    /** The version that was in force at a moment: the last one written by then. */
    @Query("""
            select p.* from crisis_plan p where p.person_id = :personId and p.kind = :kind and p.written_at <= :at
            order by p.version desc limit 1
            """)
    Optional<CrisisPlan> inForceAt(UUID personId, CrisisPlan.Kind kind, Instant at);

    @Query("select f.code, f.block, f.label, f.readers from plan_field f order by f.rank")
    List<PlanField> fields();

    /** The municipality of somebody the actor may see. */
    @Query("select p.municipality from person p where p.id = :personId")
    Optional<String> municipality(UUID personId);

    /** The same, with the person locked until the transaction ends, so that two versions are written one after the other. */
    @Query("select p.municipality from person p where p.id = :personId for update")
    Optional<String> lockPerson(UUID personId);
}
