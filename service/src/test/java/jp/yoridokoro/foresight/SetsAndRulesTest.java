package jp.yoridokoro.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.matching.FindPlaces;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Need;
import jp.yoridokoro.matching.Reach;
import jp.yoridokoro.matching.Verdict;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.registry.PersonNeed;
import jp.yoridokoro.registry.PersonPlace;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules in Java are the authority: for every person and every place of an invented town the sets say the same. */
class SetsAndRulesTest {
    private static final int UNITS = 30;
    private static final int PEOPLE = 16;

    private final Given given = Given.municipality("tochigi");
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "1, 2026-11-20T22:00, 1, true",
        "2, 2026-11-21T14:00, 3, false",
        "3, 2026-11-18T03:00, 2, true",
        "4, 2026-11-23T10:00, 1, false" // a Monday, 勤労感謝の日
    })
    void every_pair_has_the_same_fit_the_same_failing_rules_and_the_same_score(
            long seed, String now, int nights, boolean override) {
        Random dice = new Random(seed);
        town(dice, LocalDateTime.parse(now));
        given.setting("foresight.nights", Integer.toString(nights));
        given.setting("emergency.serviceDecisionOverride", Boolean.toString(override));
        given.service.clock().set(now);

        UUID run = given.service.bean(LookAhead.class).tonight(given.municipality);

        Map<String, Integer> seen = new TreeMap<>();
        for (UUID person : people) {
            Map<UUID, String> inSets = new HashMap<>();
            for (Object line : given.service.column(
                    "select concat_ws(' ', unit_id, fit, failing, asking, score) from foresight_pairs(?, ?)",
                    run,
                    person)) {
                String[] words = line.toString().split(" ", 2);
                inSets.put(UUID.fromString(words[0]), words[1]);
            }
            Map<UUID, String> byTheRules = new HashMap<>();
            for (Candidate candidate : byTheRules(person, nights)) {
                byTheRules.put(candidate.unitId(), says(candidate));
                seen.merge(candidate.fit().name(), 1, Integer::sum);
                candidate.verdicts().stream()
                        .filter(verdict -> verdict.fit() == Fit.DOES_NOT_FIT || verdict.fit() == Fit.ASK)
                        .forEach(verdict -> seen.merge(verdict.rule() + " " + verdict.fit(), 1, Integer::sum));
            }
            assertThat(inSets).as("seed %d person %s", seed, person).isEqualTo(byTheRules);
            assertThat(inSets.keySet()).containsAll(units);
            String top = String.join(",", best(byTheRules));
            assertThat(given.service.column(
                            "select array_to_string(scores, ',') from foresight_person where run_id = ? and person_id = ?",
                            run,
                            person))
                    .containsExactly(top);
        }
        assertThat(seen.keySet())
                .as("what the town tried: %s", seen)
                .contains(
                        "FITS",
                        "ASK",
                        "DOES_NOT_FIT",
                        "BED DOES_NOT_FIT",
                        "BED ASK",
                        "SEX DOES_NOT_FIT",
                        "AGE DOES_NOT_FIT",
                        "CATEGORY DOES_NOT_FIT",
                        "TRIAL_REQUIRED DOES_NOT_FIT",
                        "REGISTRATION_REQUIRED DOES_NOT_FIT",
                        "CONTRACT_REQUIRED ASK",
                        "PERSON_REFUSES DOES_NOT_FIT",
                        "NIGHT_NURSE DOES_NOT_FIT",
                        "SUCTION DOES_NOT_FIT",
                        "REPORT ASK");
    }

    /** Scores of the three likeliest, those that fit first. */
    private static List<String> best(Map<UUID, String> judged) {
        return judged.values().stream()
                .filter(line -> !line.startsWith("DOES_NOT_FIT"))
                .map(line -> (line.startsWith("FITS") ? "0 " : "1 ") + line.substring(line.lastIndexOf(' ') + 1))
                .sorted((one, other) -> one.charAt(0) != other.charAt(0)
                        ? one.charAt(0) - other.charAt(0)
                        : Double.compare(Double.parseDouble(other.substring(2)), Double.parseDouble(one.substring(2))))
                .limit(3)
                .map(line -> line.substring(2))
                .toList();
    }

    private static String says(Candidate candidate) {
        return candidate.fit() + " " + rules(candidate, Fit.DOES_NOT_FIT) + " " + rules(candidate, Fit.ASK) + " "
                + plain(candidate.score().total());
    }

    private static String rules(Candidate candidate, Fit fit) {
        return candidate.verdicts().stream()
                .filter(verdict -> verdict.fit() == fit)
                .map(Verdict::rule)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String plain(double score) {
        return score == Math.rint(score) ? Long.toString((long) score) : Double.toString(score);
    }

    private List<Candidate> byTheRules(UUID id, int nights) {
        return given.service.bean(Walls.class).as(Actor.system(given.municipality), () -> {
            People registry = given.service.bean(People.class);
            Person person = registry.findById(id).orElseThrow();
            LocalDate today = given.service.clock().tokyo().toLocalDate();
            LocalDate tonight = given.service.clock().tokyo().getHour() < 5 ? today.minusDays(1) : today;
            Nights asked = Nights.from(tonight, nights);
            LocalDate until = person.shortStayUntil();
            boolean over = until != null && until.isBefore(asked.leaving().minusDays(1));
            Need need = new Need(
                    asked,
                    person.sex(),
                    person.birthDate(),
                    person.supportCategory(),
                    person.behaviourScore(),
                    person.shortStayDecision() == Known.YES && over ? Known.NO : person.shortStayDecision(),
                    registry.needs(id).stream().collect(Collectors.toMap(PersonNeed::code, PersonNeed::value)),
                    registry.places(id).stream()
                            .collect(Collectors.toMap(
                                    PersonPlace::unitId,
                                    place -> new Need.Bond(
                                            !place.stayKind().equals("NONE"),
                                            place.rank(),
                                            place.wish().equals("REFUSED")))),
                    List.of(),
                    Set.of(),
                    Set.of(),
                    person.latitude(),
                    person.longitude(),
                    given.service.clock().instant());
            return given.service
                    .bean(FindPlaces.class)
                    .find(
                            need,
                            person.hubId(),
                            Reach.PREFECTURE,
                            given.service.bean(Settings.class).on(given.municipality, today));
        });
    }

    private void town(Random dice, LocalDateTime now) {
        UUID hub = given.hub("きた");
        UUID other = given.hub("みなみ");
        given.service.sql("update hub_area set district = '北' where hub_id = ?", hub);
        given.service.sql("update hub_area set district = '南' where hub_id = ?", other);
        given.service.sql(
                "insert into hub_neighbour (hub_id, neighbour_id, relation, rank) values (?, ?, 'NEIGHBOUR', 1)",
                hub,
                other);
        for (int i = 0; i < UNITS; i++) {
            units.add(unit(dice, i, now));
        }
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person(dice, dice.nextBoolean() ? hub : other));
        }
    }

    private UUID unit(Random dice, int number, LocalDateTime now) {
        UUID office = given.office("事業所" + number);
        given.service.sql(
                "update office set street = ?, latitude = ?, longitude = ? where id = ?",
                dice.nextBoolean() ? "北1" : "南1",
                dice.nextInt(10) == 0 ? null : 36.2 + dice.nextDouble() / 3,
                139.5 + dice.nextDouble() / 3,
                office);
        UUID unit = given.unit(office, "短期" + number, null);
        given.service.sql(
                "update service_unit set service_code = ?, sex_policy = ?, age_min = ?, age_max = ?, category_min = ?, category_max = ?, max_stay_days = ? where id = ?",
                any(dice, "24", "24", "33", "32"),
                any(dice, "MIXED", "MIXED", "MALE_ONLY", "FEMALE_ONLY", "UNKNOWN", "SAME_SEX_PER_NIGHT"),
                sometimes(dice, 18),
                sometimes(dice, 64),
                sometimes(dice, 3),
                sometimes(dice, 5),
                dice.nextInt(5) == 0 ? 1 + dice.nextInt(2) : null,
                unit);
        List<String> said = new ArrayList<>();
        for (Object code : given.service.column("select code from care_code order by rank, code")) {
            boolean condition = Set.of("TRIAL_REQUIRED", "REGISTRATION_REQUIRED", "CONTRACT_REQUIRED", "ASK_BY_PHONE")
                    .contains(code);
            int die = dice.nextInt(10);
            String value = condition
                    ? (die == 0 ? "YES" : die < 9 ? "NO" : "UNKNOWN")
                    : die < 8 ? "YES" : die == 8 ? "NO" : "UNKNOWN";
            if (dice.nextInt(30) > 0) {
                said.add(code + " " + value);
            }
        }
        given.service.sql(
                "insert into unit_capability (unit_id, code, value, updated_at) select ?, split_part(said, ' ', 1), split_part(said, ' ', 2), now() from string_to_table(?, ',') as said",
                unit,
                String.join(",", said));
        OffsetDateTime at = now.minusHours(any(dice, 1, 3, 24, 30, 48, 60, 167, 200))
                .atZone(TokyoClock.TOKYO)
                .toOffsetDateTime();
        for (int night = -1; night < 4; night++) {
            if (dice.nextInt(12) > 0) {
                int free = dice.nextInt(4) == 0 ? 0 : 1;
                given.service.sql(
                        """
                        insert into vacancy_report (id, unit_id, night, status, free_male, free_female, free_any, confirmed_at, changed_at, channel, reported_by)
                        select gen_random_uuid(), ?, ?, ?, ?, 0, ?, ?, ?, 'API', gen_random_uuid() from (select set_config('yoridokoro.now', ?, true)) as acting
                        """,
                        unit,
                        now.toLocalDate().plusDays(night),
                        free == 0 ? "FULL" : "OPEN",
                        free * dice.nextInt(2),
                        free,
                        at,
                        at,
                        at.toString());
            }
        }
        if (dice.nextInt(15) == 0) {
            given.service.sql(
                    "insert into closure (id, unit_id, nights, reason, declared_by, declared_at) values (gen_random_uuid(), ?, daterange(?, ?), 'STAFF', gen_random_uuid(), ?)",
                    unit,
                    now.toLocalDate().minusDays(2),
                    now.toLocalDate().plusDays(2),
                    at);
        }
        return unit;
    }

    private UUID person(Random dice, UUID hub) {
        UUID id = UUID.randomUUID();
        given.service.sql(
                """
                insert into person (id, municipality, hub_id, family_name, given_name, birth_date, sex, latitude, longitude, support_category, behaviour_score,
                    short_stay_decision, short_stay_until, created_at)
                values (?, ?, ?, '試験', '人', ?, ?, ?, ?, ?, ?, ?, ?, now())
                """,
                id,
                given.municipality,
                hub,
                dice.nextInt(8) == 0
                        ? null
                        : LocalDate.of(2026, 11, 22).minusYears(any(dice, 8, 17, 18, 30, 64, 65, 80)),
                any(dice, "MALE", "FEMALE", "OTHER"),
                dice.nextInt(6) == 0 ? null : 36.3,
                139.7,
                sometimes(dice, 1 + dice.nextInt(6)),
                sometimes(dice, any(dice, 0, 9, 10, 17, 18)),
                any(dice, "YES", "YES", "NO", "UNKNOWN"),
                dice.nextInt(4) == 0 ? LocalDate.of(2026, 11, 21) : null);
        given.service.sql("""
                insert into registration (id, person_id, municipality, class, state, registered_on, talk_due, review_due, created_by, created_at)
                values (gen_random_uuid(), ?, ?, 'A', 'REGISTERED', '2026-04-01', '2026-05-01', '2027-04-01', gen_random_uuid(), now())
                """, id, given.municipality);
        for (String code :
                List.of("SUCTION", "TUBE_FEEDING", "WHEELCHAIR", "BEHAVIOUR_10", "INTELLECTUAL", "MEDICATION")) {
            if (dice.nextInt(4) == 0) {
                given.service.sql(
                        "insert into person_need (person_id, municipality, code, value, source, observed_on) values (?, ?, ?, ?, '家族', '2026-10-01')",
                        id,
                        given.municipality,
                        code,
                        any(dice, "YES", "YES", "NO", "UNKNOWN"));
            }
        }
        for (int i = 0; i < 6; i++) {
            boolean wished = dice.nextBoolean();
            given.service.sql(
                    "insert into person_place (person_id, municipality, unit_id, wish, rank, stay_kind) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                    id,
                    given.municipality,
                    units.get(dice.nextInt(UNITS)),
                    wished ? "WISHED" : any(dice, "REFUSED", "NONE"),
                    wished ? 1 + dice.nextInt(7) : null,
                    any(dice, "TRIAL", "STAY", "NONE"));
        }
        return id;
    }

    private static @Nullable Integer sometimes(Random dice, int value) {
        return dice.nextInt(3) == 0 ? value : null;
    }

    @SafeVarargs
    private static <T> T any(Random dice, T... of) {
        return of[dice.nextInt(of.length)];
    }
}
