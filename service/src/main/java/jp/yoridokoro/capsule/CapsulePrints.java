package jp.yoridokoro.capsule;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.plan.CrisisPlan;

/** Capsules as printed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CapsulePrints extends GenericRepository<CrisisPlan, UUID> {
    /** A person's capsules, the last printed first. */
    @Query("""
            select k.id, k.person_id, k.municipality, k.printed_on, k.handed_on, k.handed_to,
                   array(select v.kind || ' ' || v.version from crisis_plan v where v.id = any (k.plan_ids) order by v.kind) as plans,
                   exists (select from (select distinct on (v.kind) v.id from crisis_plan v where v.person_id = k.person_id
                                        order by v.kind, v.version desc) now where now.id <> all (k.plan_ids)) as old
            from capsule_print k where k.person_id = :personId order by k.printed_at desc, k.id
            """)
    List<CapsulePrint> of(UUID personId);

    @Query("select k.person_id from capsule_print k where k.id = :id")
    Optional<UUID> whose(UUID id);

    /** Remembers a print of the versions in force; 0 where the person has no plan. */
    @Query("""
            insert into capsule_print (id, person_id, municipality, plan_ids, printed_on, printed_by, printed_at)
            select :id, p.id, p.municipality, now.ids, :printedOn, :printedBy, :printedAt
            from person p, lateral (select array_agg(v.id) as ids from (select distinct on (c.kind) c.id from crisis_plan c
                                    where c.person_id = p.id order by c.kind, c.version desc) v) now
            where p.id = :personId and now.ids is not null
            """)
    int print(UUID id, UUID personId, LocalDate printedOn, UUID printedBy, Instant printedAt);

    /** 1 if it was still to be handed over. */
    @Query("update capsule_print set handed_on = :day, handed_to = :to where id = :id and handed_on is null")
    int hand(UUID id, LocalDate day, String to);
}
