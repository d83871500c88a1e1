package jp.yoridokoro.meeting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks, open and done. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Tasks extends GenericRepository<Task, UUID> {
    Optional<Task> findById(UUID id);

    Task save(Task task);

    Task update(Task task);

    /** The task, locked until the transaction ends. */
    @Query("select t.* from task t where t.id = :id for update")
    Optional<Task> lock(UUID id);

    /** Every task of a subject, first due first. */
    @Query("select t.* from task t where t.subject_id = :subjectId order by t.due_on, t.created_at, t.title, t.id")
    List<Task> of(UUID subjectId);

    /** The tasks of a subject that are still to be done, first due first. */
    @Query(
            "select t.* from task t where t.subject_id = :subjectId and t.done_at is null order by t.due_on, t.created_at, t.title, t.id")
    List<Task> open(UUID subjectId);

    /** What a meeting decided. */
    @Query("select t.* from task t where t.meeting_id = :meetingId order by t.due_on, t.created_at, t.title, t.id")
    List<Task> decidedAt(UUID meetingId);

    /**
     * Open tasks the actor may see, first due first, after the one due {@code dueOn} with this id.
     *
     * @param subjectId only this subject's; null for all
     * @param latest only those due until this day; null for all
     */
    @Query("""
            select t.* from task t
            where t.done_at is null and (t.due_on, t.id) > (:dueOn, :id)
              and (cast(:subjectId as uuid) is null or t.subject_id = cast(:subjectId as uuid))
              and (cast(:latest as date) is null or t.due_on <= cast(:latest as date))
            order by t.due_on, t.id limit :size
            """)
    List<Task> openAfter(LocalDate dueOn, UUID id, @Nullable UUID subjectId, @Nullable LocalDate latest, int size);
}
