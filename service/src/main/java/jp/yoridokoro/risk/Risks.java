package jp.yoridokoro.risk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.registry.Person;
import org.jspecify.annotations.Nullable;

/** The facts behind the tiers, one row a person. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Risks extends GenericRepository<Person, UUID> {
    /** See {@link RiskFacts}. */
    @Introspected
    record Row(
            UUID id,
            String municipality,
            UUID hubId,
            @Nullable UUID specialistOfficeId,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            @Nullable LocalDate birthDate,
            int caregivers,
            @Nullable Integer caregiverBirthYear,
            @Nullable String health,
            @Nullable Known livesTogether,
            int acceptedContacts,
            @Nullable Integer behaviourScore,
            boolean behaviourNeed,
            boolean medicalNeed) {
        RiskFacts facts() {
            return new RiskFacts(
                    birthDate,
                    caregivers,
                    caregiverBirthYear,
                    health,
                    livesTogether,
                    acceptedContacts,
                    behaviourScore,
                    behaviourNeed,
                    medicalNeed);
        }
    }

    /**
     * Everybody the actor sees.
     *
     * @param personId one person; null: all
     * @param hubId of one hub; null: of all
     * @param among ids with commas between; null: everybody
     */
    @Query("""
            select p.id, p.municipality, p.hub_id, p.specialist_office_id, p.family_name, p.given_name, p.family_kana, p.given_kana,
                   p.birth_date, p.behaviour_score, coalesce(c.how_many, 0) as caregivers, c.birth_year as caregiver_birth_year, c.health,
                   c.lives_together,
                   (select count(*)::int from emergency_contact e where e.person_id = p.id and e.accepted = 'YES'
                        and text_key(e.name) is distinct from text_key(c.name)) as accepted_contacts,
                   exists (select from person_need n where n.person_id = p.id and n.value = 'YES' and n.code in ('BEHAVIOUR_10', 'BEHAVIOUR_18'))
                       as behaviour_need,
                   exists (select from person_need n join care_code k on k.code = n.code
                           where n.person_id = p.id and n.value = 'YES' and k.block = 'MEDICAL') as medical_need
            from person p
            left join lateral (
                select g.name, g.birth_year, g.health, g.lives_together, (count(*) over ())::int as how_many
                from caregiver g where g.person_id = p.id order by g.main desc, g.birth_year nulls last, g.id limit 1) c on true
            where p.merged_into is null and (cast(:personId as uuid) is null or p.id = cast(:personId as uuid))
              and (cast(:hubId as uuid) is null or p.hub_id = cast(:hubId as uuid))
              and (cast(:among as text) is null or p.id = any (cast(string_to_array(cast(:among as text), ',') as uuid[])))
            """)
    List<Row> of(@Nullable UUID personId, @Nullable UUID hubId, @Nullable String among);
}
