package jp.yoridokoro.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import jp.yoridokoro.testing.AtOnce;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

/** A last bed, five hundred callers at the same moment: one gets it, and everybody else is told so with a way on. */
class LastBedRaceTest {
    private static final int CALLERS = 500;

    private final Town town = Town.of("tochigi");

    @Test
    void of_500_who_ask_for_the_last_bed_one_gets_it_and_of_500_who_accept_one_is_first() throws Exception {
        UUID last = town.unit("さいごの一床", 1, 0, 0);
        UUID spare = town.unit("つぎの候補", 50, 0, 0);
        List<UUID> cases = searching(CALLERS);

        List<Caller.Answer> asked = AtOnce.ask(CALLERS, i -> town.offer(cases.get(i), last));

        assertThat(asked).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(asked).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("emergency-bed-taken");
            assertThat(units(answer.body().get("facts").get("nextBest"))).containsExactly(spare.toString());
        });
        int winner = IntStream.range(0, CALLERS)
                .filter(i -> asked.get(i).status() == 201)
                .findFirst()
                .orElseThrow();
        UUID won = cases.get(winner);
        UUID offer = Town.only(asked.get(winner));

        Caller provider = town.provider(last);
        List<Caller.Answer> answered =
                AtOnce.ask(CALLERS, i -> accept(i % 2 == 0 ? provider : town.coordinator, offer));

        oneIsFirst(answered);
        assertThat(states("claim", won)).containsExactly("TAKEN");
        assertThat(states("offer", won)).containsExactly("ACCEPTED");
        assertThat(town.stage(won)).isEqualTo("ACCEPTED");
        assertThat(town.service.column("select state from claim where unit_id = ?", last))
                .containsExactly("TAKEN");
        assertThat(left(last)).isEqualTo("0 left, 0 short");
        assertThat(left(spare)).isEqualTo("50 left, 0 short");
    }

    @Test
    void of_two_offices_that_accept_250_times_each_one_takes_the_person() throws Exception {
        UUID one = town.unit("くわの実ホーム", 1, 0, 0);
        UUID other = town.unit("みどり荘", 1, 0, 0);
        UUID id = searching(1).getFirst();
        JsonNode sent = town.offer(id, one, other).ok();
        UUID offerOfOne = UUID.fromString(sent.get(0).get("id").asText());
        UUID offerOfOther = UUID.fromString(sent.get(1).get("id").asText());
        Caller providerOfOne = town.provider(one);
        Caller providerOfOther = town.provider(other);

        List<Caller.Answer> answered = AtOnce.ask(
                CALLERS, i -> i % 2 == 0 ? accept(providerOfOne, offerOfOne) : accept(providerOfOther, offerOfOther));

        oneIsFirst(answered);
        assertThat(states("claim", id)).containsExactly("RELEASED", "TAKEN");
        assertThat(states("offer", id)).containsExactly("ACCEPTED", "TAKEN_ELSEWHERE");
        assertThat(town.service.column("select count(*) from stay where case_id = ?", id))
                .containsExactly(1L);
        assertThat(town.stage(id)).isEqualTo("ACCEPTED");
        assertThat(List.of(left(one), left(other))).containsExactlyInAnyOrder("0 left, 0 short", "1 left, 0 short");
    }

    private static void oneIsFirst(List<Caller.Answer> answered) {
        assertThat(answered).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answered).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("emergency-offer-over");
        });
    }

    private static Caller.Answer accept(Caller by, UUID offer) {
        return by.post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"));
    }

    /** Cases of people who need a bed tonight, led behind the API by the database's own moves to the search. */
    private List<UUID> searching(int count) {
        town.service.sql("""
                insert into person (id, municipality, hub_id, family_name, given_name, family_kana, given_kana, birth_date, sex, address,
                    telephone, latitude, longitude, support_category, short_stay_decision, created_at)
                select gen_random_uuid(), ?, ?, '川上', '競' || n, 'カワカミ', 'キソウ', '1991-05-03', 'MALE', '試験市水代1-2-3',
                    '0282-11-1111', 36.38, 139.73, 5, 'YES', now()
                from generate_series(1, ?) as n
                """, town.given.municipality, town.hub, count);
        town.service.sql("""
                insert into emergency_case (id, municipality, number, person_id, owner_hub_id, stage, caller_name, caller_relation,
                    caller_telephone, first_night, leaving, received_at, received_by, acknowledge_due, triage_due)
                select gen_random_uuid(), p.municipality, 'R-' || p.given_name, p.id, p.hub_id, 'TRIAGE', '姉', '姉', '1',
                    '2026-11-20', '2026-11-21', '2026-11-20T21:50+09:00', gen_random_uuid(), '2026-11-20T22:05+09:00', '2026-11-20T22:20+09:00'
                from person p where p.municipality = ?
                """, town.given.municipality);
        for (String next : List.of("EMERGENCY", "MATCHING")) {
            town.service.sql(
                    "update emergency_case set stage = ? where municipality = ?", next, town.given.municipality);
        }
        return town
                .service
                .column("select id from emergency_case where municipality = ?", town.given.municipality)
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    private List<Object> states(String table, UUID id) {
        return town.service.column("select state from " + table + " where case_id = ? order by state", id);
    }

    private String left(UUID unit) {
        return (String) town.service
                .column(
                        "select l.male || ' left, ' || l.short_by || ' short' from night_left(?, date '2026-11-20') as l",
                        unit)
                .getFirst();
    }

    private static List<String> units(JsonNode candidates) {
        return StreamSupport.stream(candidates.spliterator(), false)
                .map(candidate -> candidate.get("unitId").asText())
                .toList();
    }
}
