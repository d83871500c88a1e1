package jp.yoridokoro.correction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.plan.CrisisPlan;
import org.jspecify.annotations.Nullable;

/** Proposed versions and their items. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Proposals extends GenericRepository<CrisisPlan, UUID> {
    @Query("""
            insert into plan_proposal (id, stay_id, case_id, person_id, municipality, office_id, plan_id, words, state, sent_by, sent_at)
            values (:id, :stay, :caseId, :person, :municipality, :office, :plan, :words, 'SENT', :by, :at)
            """)
    void send(
            UUID id,
            UUID stay,
            UUID caseId,
            UUID person,
            String municipality,
            UUID office,
            UUID plan,
            String words,
            UUID by,
            Instant at);

    @Query("""
            insert into plan_proposal_item (proposal_id, municipality, field, said, found) values (:proposal, :municipality, :field, :said, :found)
            """)
    void say(UUID proposal, String municipality, String field, String said, String found);

    @Query("""
            select p.id, p.stay_id, p.case_id, p.person_id, p.municipality, p.office_id, o.name as office, p.plan_id, p.words, p.state, p.sent_at,
                   p.answered_at, p.answer, p.written_plan_id
            from plan_proposal p join office o on o.id = p.office_id where p.id = :id
            """)
    Optional<Proposal.Row> one(UUID id);

    /** Whether it waits for an answer, with its row locked until the transaction ends. */
    @Query("select state = 'SENT' from plan_proposal where id = :id for update")
    Optional<Boolean> lockOpen(UUID id);

    /** The longest waiting first; {@code after} is the last id of the page before. */
    @Query("""
            select p.id, p.stay_id, p.case_id, p.person_id, p.municipality, p.office_id, o.name as office, p.plan_id, p.words, p.state, p.sent_at,
                   p.answered_at, p.answer, p.written_plan_id
            from plan_proposal p join office o on o.id = p.office_id
            where (not :openOnly or p.state = 'SENT') and (cast(:after as uuid) is null
                or (p.sent_at, p.id) > (select b.sent_at, b.id from plan_proposal b where b.id = cast(:after as uuid)))
            order by p.sent_at, p.id limit :size
            """)
    List<Proposal.Row> list(boolean openOnly, @Nullable UUID after, int size);

    @Query("""
            select i.field, f.label, i.said, i.found, i.taken from plan_proposal_item i join plan_field f on f.code = i.field
            where i.proposal_id = :id order by f.rank
            """)
    List<Proposal.Line> items(UUID id);

    @Query("""
            update plan_proposal set state = :state, answered_by = :by, answered_at = :at, answer = :words, written_plan_id = cast(:plan as uuid),
                version = version + 1 where id = :id
            """)
    void answer(UUID id, Proposal.State state, UUID by, Instant at, String words, @Nullable UUID plan);

    @Query("update plan_proposal_item set taken = :taken where proposal_id = :proposal and field = :field")
    void take(UUID proposal, String field, boolean taken);

    /** The version an office was shown for a stay; none where the person had no plan. */
    @Query("select d.plan_id from disclosure d where d.offer_id = :offer and d.plan_id is not null")
    Optional<UUID> planShown(UUID offer);

    @Query("select p.* from crisis_plan p where p.id = :id")
    Optional<CrisisPlan> plan(UUID id);

    @Query("select p.family_name || ' ' || p.given_name from person p where p.id = :id")
    Optional<String> name(UUID id);

    @Query("select case_is_hidden(:caseId)")
    boolean hidden(UUID caseId);
}
