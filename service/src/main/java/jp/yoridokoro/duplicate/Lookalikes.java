package jp.yoridokoro.duplicate;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.likeness.Traits;
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** Finds by keys who may be the same; a miss here is a miss for good, so every key alone is enough. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Lookalikes extends GenericRepository<Person, UUID> {
    /** Somebody who shares a key. */
    @Introspected
    record Candidate(
            UUID id,
            UUID hubId,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            @Nullable LocalDate birthDate,
            Sex sex,
            String address,
            String telephone,
            @Nullable String beneficiaryNumber) {
        Traits traits() {
            return new Traits(
                    familyName,
                    givenName,
                    familyKana,
                    givenKana,
                    birthDate,
                    sex,
                    address,
                    telephone,
                    beneficiaryNumber);
        }
    }

    /** Makes savers of people who sound the same wait for each other, until the transaction ends. */
    @Query("select 1 from pg_advisory_xact_lock(hashtextextended(:municipality || kana_sound(:kana), 7643))")
    int oneAtATime(String municipality, String kana);

    /**
     * Everybody of a municipality who shares the sound or the kanji of the name, the birth date, the number, the telephone or
     * the house. Asked as the municipality itself: whom the actor sees is another question.
     *
     * @param kana family and given name, as {@code name}
     * @param self left out; null: nobody is
     * @param hub those barred from this hub are left out: it must not even learn that they are there (DOMAIN §17 no. 18)
     */
    @Query("""
            select p.id, p.hub_id, p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date, p.sex, p.address, p.telephone,
                   p.beneficiary_number
            from person p
            where p.municipality = :municipality and p.merged_into is null
              and (p.birth_date = cast(:birthDate as date) or p.kana_sound = nullif(kana_sound(:kana), '')
                   or p.name_plain = kanji_plain(:name) or p.beneficiary_number = cast(:number as text)
                   or p.telephone_key = telephone_key(:telephone) or p.address_key = address_key(:address))
              and p.id is distinct from cast(:self as uuid)
              and not coalesce(cast(:hub as uuid) = any (p.barred_hubs), false)
            """)
    List<Candidate> sharing(
            String municipality,
            String kana,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String number,
            String telephone,
            String address,
            @Nullable UUID self,
            @Nullable UUID hub);

    /** Of these, whom the actor sees. */
    @Query("select p.id from person p where p.id in (:ids)")
    List<UUID> seen(List<UUID> ids);

    @Query("""
            select p.id, p.hub_id, p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date, p.sex, p.address, p.telephone,
                   p.beneficiary_number
            from person p where p.id = :id and p.merged_into is null
            """)
    Optional<Candidate> one(UUID id);

    /** The people of a municipality in the order of their ids, after this one. */
    @Query("""
            select p.id, p.hub_id, p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date, p.sex, p.address, p.telephone,
                   p.beneficiary_number
            from person p
            where p.municipality = :municipality and p.merged_into is null and (cast(:after as uuid) is null or p.id > cast(:after as uuid))
            order by p.id limit :size
            """)
    List<Candidate> inOrder(String municipality, @Nullable UUID after, int size);

    /** People who share the sound of their name, the name or a number with somebody who comes after them, and nobody told them apart. */
    @Query("""
            select p.id, p.hub_id, p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date, p.sex, p.address, p.telephone,
                   p.beneficiary_number
            from person p
            where p.merged_into is null and p.id in (
                select twin.one from (
                    select a.id as one, b.id as other from person a join person b using (municipality, kana_sound) where municipality = :municipality
                    union select a.id, b.id from person a join person b using (municipality, name_plain) where municipality = :municipality
                    union select a.id, b.id from person a join person b using (municipality, beneficiary_number) where municipality = :municipality
                ) twin join person o on o.id = twin.other
                where twin.one < twin.other and o.merged_into is null
                  and not exists (select from person_apart a where a.person_id = twin.one and a.other_id = twin.other and a.kind = 'LOOKED_AT'))
            order by p.id limit :most
            """)
    List<Candidate> likeliest(String municipality, int most);

    @Query("""
            insert into person_apart (person_id, other_id, municipality, kind, reason, said_by, said_at)
            values (least(:one, :other), greatest(:one, :other), :municipality, :kind, :reason, :saidBy, :saidAt) on conflict do nothing
            """)
    void setApart(UUID one, UUID other, String municipality, String kind, String reason, UUID saidBy, Instant saidAt);

    /** Who was looked at beside this person and found to be somebody else. */
    @Query("""
            select case when a.person_id = :id then a.other_id else a.person_id end
            from person_apart a where (a.person_id = :id or a.other_id = :id) and a.kind = 'LOOKED_AT'
            """)
    List<UUID> apartFrom(UUID id);

    /** Why somebody who saw only one of the two said that they are two people. */
    @Query("""
            select a.reason from person_apart a
            where a.person_id = least(:one, :other) and a.other_id = greatest(:one, :other) and a.kind = 'CONFIRMED_NEW'
            """)
    Optional<String> confirmedNew(UUID one, UUID other);
}
