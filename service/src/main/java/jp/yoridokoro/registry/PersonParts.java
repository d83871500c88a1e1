package jp.yoridokoro.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the lists that belong to a person; each is replaced as a whole. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonParts extends GenericRepository<Person, UUID> {
    /** Codes that can be said of a person. */
    @Query("select c.code from care_code c where c.block not in ('INTAKE', 'CONDITION')")
    List<String> codesOfPeople();

    @Query("delete from caregiver where person_id = :personId")
    void removeCaregivers(UUID personId);

    @Query("""
            insert into caregiver (id, person_id, municipality, name, relation, birth_year, health, main, lives_together, telephone)
            values (:id, :personId, :municipality, :name, :relation, :birthYear, :health, :main, :livesTogether, :telephone)
            """)
    void addCaregiver(
            UUID id,
            UUID personId,
            String municipality,
            String name,
            String relation,
            @Nullable Integer birthYear,
            String health,
            boolean main,
            String livesTogether,
            String telephone);

    @Query("delete from emergency_contact where person_id = :personId")
    void removeContacts(UUID personId);

    @Query("""
            insert into emergency_contact (id, person_id, municipality, rank, name, relation, telephone, accepted)
            values (:id, :personId, :municipality, :rank, :name, :relation, :telephone, :accepted)
            """)
    void addContact(
            UUID id,
            UUID personId,
            String municipality,
            int rank,
            String name,
            String relation,
            String telephone,
            String accepted);

    @Query("delete from person_need where person_id = :personId")
    void removeNeeds(UUID personId);

    @Query("""
            insert into person_need (person_id, municipality, code, value, detail, source, observed_on)
            values (:personId, :municipality, :code, :value, :detail, :source, :observedOn)
            """)
    void addNeed(
            UUID personId,
            String municipality,
            String code,
            String value,
            String detail,
            String source,
            LocalDate observedOn);

    @Query("delete from person_place where person_id = :personId")
    void removePlaces(UUID personId);

    @Query("""
            insert into person_place (person_id, municipality, unit_id, wish, rank, last_stay_on, stay_kind, note)
            values (:personId, :municipality, :unitId, :wish, :rank, :lastStayOn, :stayKind, :note)
            """)
    void addPlace(
            UUID personId,
            String municipality,
            UUID unitId,
            String wish,
            @Nullable Integer rank,
            @Nullable LocalDate lastStayOn,
            String stayKind,
            String note);
}
