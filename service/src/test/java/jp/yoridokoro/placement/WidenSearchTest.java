package jp.yoridokoro.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.emergency.Town;
import org.junit.jupiter.api.Test;

/** A search that finds nobody is widened after 60 and after 120 minutes (DOMAIN §7.2, §19 escalate.*). */
class WidenSearchTest {
    private final Town town = Town.of("tochigi");

    @Test
    void a_search_is_widened_once_at_sixty_minutes_and_once_at_a_hundred_and_twenty() {
        UUID id = town.searching(town.person("一", "太郎", "MALE", 3), 2);

        sweepAt("2026-11-20T22:59");
        List<Object> early = reaches(id);
        sweepAt("2026-11-20T23:00");
        sweepAt("2026-11-20T23:01");
        List<Object> afterAnHour = reaches(id);
        sweepAt("2026-11-21T00:00");
        sweepAt("2026-11-21T00:01");

        assertThat(early).containsExactly("HUB");
        assertThat(afterAnHour).containsExactly("HUB", "SIBLING");
        assertThat(reaches(id)).containsExactly("HUB", "SIBLING", "NEIGHBOUR");
        assertThat(town.service.column("select reason from match_run where case_id = ? and reach = 'NEIGHBOUR'", id))
                .containsExactly("120分たっても受入れ先が決まらないため");
        assertThat(town.service.column(
                        "select kind from case_event where case_id = ? and role = 'SYSTEM' order by id", id))
                .containsExactly("SEARCH_WIDENED", "SEARCH_WIDENED");
    }

    @Test
    void after_a_standstill_the_wider_search_comes_at_once() {
        UUID id = town.searching(town.person("二", "太郎", "MALE", 3), 2);

        sweepAt("2026-11-21T07:00");

        assertThat(reaches(id)).containsExactly("HUB", "NEIGHBOUR");
    }

    @Test
    void what_the_coordinator_has_widened_already_is_not_widened_again() {
        UUID id = town.searching(town.person("三", "太郎", "MALE", 3), 2);
        town.search(id, "PREFECTURE");

        sweepAt("2026-11-21T02:00");

        assertThat(reaches(id)).containsExactly("HUB", "PREFECTURE");
    }

    @Test
    void a_case_with_an_acceptance_is_left_alone() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(town.person("四", "太郎", "MALE", 3), 1);
        UUID offer = Town.only(town.offer(id, unit));
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();

        sweepAt("2026-11-21T02:00");

        assertThat(reaches(id)).containsExactly("HUB");
    }

    private void sweepAt(String tokyo) {
        town.service.clock().set(tokyo);
        town.service.bean(Sweep.class).everywhere();
    }

    private List<Object> reaches(UUID id) {
        return town.service.column("select reach from match_run where case_id = ? order by at", id);
    }
}
