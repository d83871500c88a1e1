package jp.yoridokoro.registry;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/** People the actor may see. A read that shows somebody goes through {@link ReadPerson}, which writes the access log. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface People extends GenericRepository<Person, UUID> {
    /** Somebody in a list, just enough to tell them from others. */
    @Serdeable
    @Introspected
    record Line(
            UUID id,
            String municipality,
            UUID hubId,
            @Nullable UUID specialistOfficeId,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            @Nullable LocalDate birthDate,
            Sex sex,
            @Nullable String registrationState,
            @Nullable String registrationClass) {}

    /** What a person's file tells of the registration that is running; the rest stands in the registration itself. */
    @Serdeable
    @Introspected
    record Running(
            UUID id,
            String registrationClass,
            String state,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate talkDue,
            @Nullable LocalDate talkHeldOn,
            @Nullable LocalDate reviewDue,
            @Nullable LocalDate suspendedUntil) {}

    /** Empty for a record merged into another: it is not there any more. */
    @Query("select p.* from person p where p.id = :id and p.merged_into is null")
    Optional<Person> findById(UUID id);

    /** The record this one is merged into. */
    @Query("select p.merged_into from person p where p.id = :id and p.merged_into is not null")
    Optional<UUID> mergedInto(UUID id);

    Person save(Person person);

    Person update(Person person);

    /** The person, locked until the transaction ends. */
    @Query("select p.* from person p where p.id = :id and p.merged_into is null for update")
    Optional<Person> lock(UUID id);

    @Query("update person set version = version + 1 where id = :id")
    void touch(UUID id);

    /** The registration that is neither ended nor turned down; a person has at most one. */
    @Query("""
            select r.id, r.class as registration_class, r.state, r.registered_on, r.talk_due, r.talk_held_on, r.review_due,
                   r.suspended_until
            from registration r where r.person_id = :personId and r.state not in ('NOT_REGISTERED', 'ENDED')
            """)
    Optional<Running> running(UUID personId);

    /** Coded needs, in the order of the vocabulary. */
    @Query("""
            select n.code, n.value, n.detail, n.source, n.observed_on
            from person_need n join care_code c on c.code = n.code where n.person_id = :personId order by c.rank
            """)
    List<PersonNeed> needs(UUID personId);

    /** Wished places first, in their order. */
    @Query("""
            select p.unit_id, p.wish, p.rank, p.last_stay_on, p.stay_kind, p.note
            from person_place p where p.person_id = :personId order by p.rank nulls last, p.unit_id
            """)
    List<PersonPlace> places(UUID personId);

    /** Contacts in the order of calling. */
    @Query("""
            select c.rank, c.name, c.relation, c.telephone, c.accepted
            from emergency_contact c where c.person_id = :personId order by c.rank
            """)
    List<EmergencyContact> contacts(UUID personId);

    /** The main caregiver first. */
    @Query("""
            select c.name, c.relation, c.birth_year, c.health, c.main, c.lives_together, c.telephone
            from caregiver c where c.person_id = :personId order by c.main desc, c.name
            """)
    List<Caregiver> caregivers(UUID personId);

    /**
     * People of a municipality with this kana, however it is typed, whose birth date does not contradict: an unknown date on
     * either side contradicts nothing.
     *
     * @param kana family and given name
     */
    @Query("""
            select p.* from person p
            where p.municipality = :municipality and p.kana_key = text_key(:kana) and p.merged_into is null
              and (cast(:birthDate as date) is null or p.birth_date is null or p.birth_date = cast(:birthDate as date))
            order by p.birth_date nulls last, p.id
            """)
    List<Person> findByKanaAndBirthDate(String municipality, String kana, @Nullable LocalDate birthDate);

    /**
     * People whose name or kana contains the words, in kana order, after the one with this id.
     *
     * @param words in kanji, kana of any width, with or without spaces; empty finds everybody
     * @param born only those born on this day, whatever the words; null: by the words
     */
    @Query("""
            select p.id, p.municipality, p.hub_id, p.specialist_office_id, p.family_name, p.given_name, p.family_kana, p.given_kana,
                   p.birth_date, p.sex, r.state as registration_state, r.class as registration_class
            from person p
            left join registration r on r.person_id = p.id and r.state not in ('NOT_REGISTERED', 'ENDED')
            where p.merged_into is null
              and case when cast(:born as date) is null
                       then position(text_key(:words) in p.name_key) > 0 or position(text_key(:words) in p.kana_key) > 0
                       else p.birth_date = cast(:born as date) end
              and (cast(:after as uuid) is null
                   or (p.kana_key, p.id) > (select a.kana_key, a.id from person a where a.id = cast(:after as uuid)))
            order by p.kana_key, p.id limit :size
            """)
    List<Line> search(String words, @Nullable LocalDate born, @Nullable UUID after, int size);

    /** The hubs that serve a municipality. */
    @Query("""
            select h.id from hub h
            where h.municipality = :municipality
               or exists (select from hub_area a where a.hub_id = h.id and a.municipality = :municipality)
            order by h.id
            """)
    List<UUID> hubs(String municipality);
}
