package jp.yoridokoro.plan.draft;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.plan.CrisisPlan;

/** Drafts; the wall shows everybody only their own. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlanDrafts extends GenericRepository<CrisisPlan, UUID> {
    @Introspected
    record Row(int baseVersion, String content, Instant savedAt) {}

    @Query("""
            select d.base_version, d.content::text as content, d.saved_at
            from plan_draft d where d.person_id = :personId and d.kind = :kind and d.author = :author
            """)
    Optional<Row> find(UUID personId, CrisisPlan.Kind kind, UUID author);

    /** The same, locked until the transaction ends, so that two steps saved at once are both kept. */
    @Query("""
            select d.base_version, d.content::text as content, d.saved_at
            from plan_draft d where d.person_id = :personId and d.kind = :kind and d.author = :author for update
            """)
    Optional<Row> lock(UUID personId, CrisisPlan.Kind kind, UUID author);

    @Query("""
            insert into plan_draft (id, person_id, municipality, kind, author, base_version, content, saved_at)
            values (:id, :personId, :municipality, :kind, :author, :baseVersion, cast(:content as jsonb), :at)
            on conflict (person_id, kind, author)
            do update set base_version = excluded.base_version, content = excluded.content, saved_at = excluded.saved_at
            """)
    void save(
            UUID id,
            UUID personId,
            String municipality,
            CrisisPlan.Kind kind,
            UUID author,
            int baseVersion,
            String content,
            Instant at);

    @Query("delete from plan_draft where person_id = :personId and kind = :kind and author = :author")
    int drop(UUID personId, CrisisPlan.Kind kind, UUID author);

    /** Those of a municipality last saved longer ago than its setting keeps them. */
    @Query("""
            delete from plan_draft where municipality = :municipality and saved_at < app_now() - make_interval(days =>
                setting_on(:municipality, 'plan.draftDays', (app_now() at time zone 'Asia/Tokyo')::date)::int)
            """)
    int forget(String municipality);
}
