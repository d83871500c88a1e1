package jp.yoridokoro.duplicate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.registry.Person;

/** Merges and their undoing; both are done by the database in one go. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Merges extends GenericRepository<Person, UUID> {
    /** @param take columns of person, comma between them */
    @Query("select 1 from merge_people(:id, :kept, :other, string_to_array(:take, ','), :by, :at, :reason)")
    int merge(UUID id, UUID kept, UUID other, String take, UUID by, Instant at, String reason);

    @Query("select 1 from undo_merge(:id, :by, :at, :reason)")
    int undo(UUID id, UUID by, Instant at, String reason);

    @Query("""
            select m.id, m.kept_id, m.other_id, m.reason, jsonb_array_length(m.moved) as moved, jsonb_array_length(m.left_behind) as left_behind,
                   m.merged_by, m.merged_at, m.undone_by, m.undone_at, m.undo_reason
            from person_merge m where m.id = :id
            """)
    Optional<Merge> find(UUID id);

    /** Merges a record had part in, the latest first. */
    @Query("""
            select m.id, m.kept_id, m.other_id, m.reason, jsonb_array_length(m.moved) as moved, jsonb_array_length(m.left_behind) as left_behind,
                   m.merged_by, m.merged_at, m.undone_by, m.undone_at, m.undo_reason
            from person_merge m where m.kept_id = :personId or m.other_id = :personId order by m.place desc
            """)
    List<Merge> of(UUID personId);
}
