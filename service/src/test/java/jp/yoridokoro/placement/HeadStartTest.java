package jp.yoridokoro.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office where the person has stayed is asked alone first (DOMAIN §7.3, §19 offer.headStartMinutes 10). */
class HeadStartTest {
    private final Town town = Town.of("tochigi");
    private final UUID known = town.unit("なじみの家", 1, 0, 0);
    private final UUID other = town.unit("あたらしい家", 1, 0, 0);
    private UUID id;

    @BeforeEach
    void somebody_who_has_stayed_at_one_of_two() {
        UUID person = town.person("一", "太郎", "MALE", 3);
        town.service.sql("""
                insert into person_place (person_id, municipality, unit_id, last_stay_on, stay_kind) values (?, ?, ?, '2026-06-01', 'STAY')
                """, person, town.given.municipality, known);
        id = town.searching(person, 1);
    }

    @Test
    void the_other_office_sees_nothing_for_ten_minutes_while_its_bed_is_held() {
        JsonNode sent = town.offer(id, other, known).ok();
        UUID late = UUID.fromString(sent.get(0).get("id").asText());

        assertThat(waiting(known)).isEqualTo(1);
        assertThat(waiting(other)).isZero();
        assertThat(town.provider(other).get("/api/offers/" + late).status()).isEqualTo(404);
        assertThat(town.provider(other)
                        .post("/api/offers/" + late + "/acceptance", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(town.service.column("select count(*) from claim where case_id = ? and state = 'HELD'", id))
                .containsExactly(2L);
        town.service.clock().set("2026-11-20T22:09");
        assertThat(waiting(other)).isZero();
        town.service.clock().set("2026-11-20T22:10");
        assertThat(waiting(other)).isEqualTo(1);
    }

    @Test
    void its_own_thirty_minutes_begin_with_its_turn() {
        town.offer(id, known, other).ok();

        town.service.clock().set("2026-11-20T22:39");
        assertThat(waiting(known)).isZero();
        assertThat(waiting(other)).isEqualTo(1);
        town.service.clock().set("2026-11-20T22:40");
        assertThat(waiting(other)).isZero();
    }

    @Test
    void when_the_known_office_cannot_the_next_is_asked_at_once() {
        JsonNode sent = town.offer(id, known, other).ok();

        town.provider(known)
                .post(
                        "/api/offers/" + sent.get(0).get("id").asText() + "/refusal",
                        Map.of("name", "宿直", "refusal", "STAFF_TONIGHT"))
                .ok();

        assertThat(waiting(other)).isEqualTo(1);
        assertThat(town.stage(id)).isEqualTo("OFFERING");
    }

    @Test
    void when_the_known_office_accepts_the_others_bed_is_free_again() {
        JsonNode sent = town.offer(id, known, other).ok();

        town.provider(known)
                .post("/api/offers/" + sent.get(0).get("id").asText() + "/acceptance", Map.of("name", "宿直"))
                .ok();

        assertThat(town.service.column("select state from offer where case_id = ? and unit_id = ?", id, other))
                .containsExactly("TAKEN_ELSEWHERE");
        assertThat(town.service.column("select count(*) from claim where case_id = ? and state = 'HELD'", id))
                .containsExactly(0L);
    }

    @Test
    void without_a_head_start_all_are_asked_together() {
        town.given.setting("offer.headStartMinutes", "0");

        town.offer(id, known, other).ok();

        assertThat(waiting(other)).isEqualTo(1);
    }

    private int waiting(UUID unit) {
        return town.provider(unit).get("/api/offers").ok().size();
    }
}
