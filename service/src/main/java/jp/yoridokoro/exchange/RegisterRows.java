package jp.yoridokoro.exchange;

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
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** The register as rows of a file: who is meant, what stands there, batches and their undoing. All of one municipality. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RegisterRows extends GenericRepository<Person, UUID> {
    /** @param how 1 by 台帳番号, 2 by 受給者証番号, 3 by name and birth date */
    @Introspected
    record Meant(int line, UUID personId, int how) {}

    /** A person as a row of {@code register_line}, as JSON. */
    @Introspected
    record Current(UUID personId, String line) {}

    /** A hub or an office a row may name. */
    @Introspected
    record Named(UUID id, String name, @Nullable String number, boolean here) {}

    /** @param report JSON of {@link RegisterReport} */
    @Introspected
    record Batch(
            UUID id,
            Instant importedAt,
            UUID importedBy,
            @Nullable Instant undoneAt,
            String report) {}

    /** A row that cannot be undone, and what holds it. */
    @Serdeable
    @Introspected
    record Held(int line, String heldBy) {}

    /** One import at a time in a municipality: two of the same file must not both add. */
    @Query("select 1 from (select pg_advisory_xact_lock(hashtext('register ' || :municipality))) locked")
    int one(String municipality);

    @Query("""
            select w.line, p.person_id, p.how
            from jsonb_to_recordset(cast(:keys as jsonb)) w (line int, number text, beneficiary_number text, name text, birth_date date)
            join lateral (
                select n.person_id, 1 as how from register_number n where n.municipality = :municipality and n.number = w.number
                union all
                select p.id, 2 from person p where p.municipality = :municipality and p.beneficiary_number = w.beneficiary_number
                union all
                select p.id, 3 from person p
                where p.municipality = :municipality and p.name_key = text_key(w.name) and p.birth_date = w.birth_date) p on true
            order by w.line, p.how, p.person_id
            """)
    List<Meant> meant(String municipality, String keys);

    /** Locks people until the transaction ends; ids separated by commas. */
    @Query(
            "select p.id from person p where p.id = any (cast(string_to_array(:ids, ',') as uuid[])) order by p.id for update")
    List<UUID> lock(String ids);

    @Query("""
            select l.person_id, cast(to_jsonb(l) as text) as line
            from register_line l where l.person_id = any (cast(string_to_array(:ids, ',') as uuid[]))
            """)
    List<Current> known(String ids);

    /** Everybody, in kana order. */
    @Query("""
            select l.person_id, cast(to_jsonb(l) as text) as line
            from register_line l where l.municipality = :municipality order by l.kana_key, l.person_id
            """)
    List<Current> all(String municipality);

    @Query("""
            select h.id, h.name, cast(null as text) as number, true as here from hub h
            where h.municipality = :municipality
               or exists (select from hub_area a where a.hub_id = h.id and a.municipality = :municipality)
            order by h.name, h.id
            """)
    List<Named> hubs(String municipality);

    /** Offices by number or by name, in one JSON array of both. */
    @Query("""
            select o.id, o.name, o.office_number as number, coalesce(o.municipality = :municipality, false) as here
            from jsonb_array_elements_text(cast(:words as jsonb)) w (words)
            join office o on o.office_number = w.words or text_key(o.name) = text_key(w.words)
            order by here desc, o.id
            """)
    List<Named> offices(String municipality, String words);

    @Query("""
            insert into register_batch (id, municipality, imported_by, imported_at, report)
            values (:id, :municipality, :by, :at, cast(:report as jsonb))
            """)
    void begin(UUID id, String municipality, UUID by, Instant at, String report);

    @Query("""
            select write_register_rows(:municipality, :batch, cast(:wants as jsonb), :staff, :role, :at, cast(:today as date),
                                       make_interval(months => :talkMonths), make_interval(months => :reviewMonths))
            """)
    int write(
            String municipality,
            UUID batch,
            String wants,
            UUID staff,
            String role,
            Instant at,
            LocalDate today,
            int talkMonths,
            int reviewMonths);

    @Query("""
            select b.id, b.imported_at, b.imported_by, b.undone_at, cast(b.report as text) as report
            from register_batch b order by b.imported_at desc, b.id limit 200
            """)
    List<Batch> batches();

    @Query("""
            select b.id, b.imported_at, b.imported_by, b.undone_at, cast(b.report as text) as report
            from register_batch b where b.id = :id
            """)
    Optional<Batch> batch(UUID id);

    @Query("select h.line, h.held_by from register_batch_held(:batch) h")
    List<Held> held(UUID batch);

    @Query("select undo_register_batch(:batch, :staff, :at)")
    int undo(UUID batch, UUID staff, Instant at);
}
