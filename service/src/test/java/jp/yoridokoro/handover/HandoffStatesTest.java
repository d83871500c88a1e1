package jp.yoridokoro.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.handoff.HandoffWorkflow;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.Test;

/** Every state × step × side of a hand-off between two municipalities, against a table written by hand (DOMAIN §9). */
class HandoffStatesTest {
    /** s sender's coordinator, c sender's 基幹, r receiver's coordinator, k receiver's 基幹; the agreed end has come. */
    private static final String TABLE = """
            TAKE_OVER REQUESTED   acceptance TRANSFERRED rk
            TAKE_OVER REQUESTED   refusal    DECLINED    rk
            TAKE_OVER REQUESTED   withdrawal WITHDRAWN   sc
            TAKE_OVER TRANSFERRED return     TRANSFERRED rk
            ON_CALL   REQUESTED   acceptance TRANSFERRED rk
            ON_CALL   REQUESTED   refusal    DECLINED    rk
            ON_CALL   REQUESTED   withdrawal WITHDRAWN   sc
            ON_CALL   TRANSFERRED return     RETURNED    rksc
            ADVISE    REQUESTED   acceptance ACCEPTED    rk
            ADVISE    REQUESTED   refusal    DECLINED    rk
            ADVISE    REQUESTED   withdrawal WITHDRAWN   sc
            """;

    private static final Map<String, List<String>> STATES = Map.of(
            "TAKE_OVER",
            List.of("REQUESTED", "DECLINED", "EXPIRED", "WITHDRAWN", "TRANSFERRED", "RETURNED", "COMPLETED"),
            "ON_CALL",
            List.of("REQUESTED", "DECLINED", "EXPIRED", "WITHDRAWN", "TRANSFERRED", "RETURNED", "COMPLETED"),
            "ADVISE",
            List.of("REQUESTED", "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN", "COMPLETED"));

    private static final List<String> STEPS = List.of("acceptance", "refusal", "withdrawal", "return");

    private final Town town = Town.of("kodama");
    private final Given neighbour = Given.municipality("kodama");
    private final UUID there = neighbour.hub("となり");
    private final Map<Character, Caller> callers = callers();

    private Map<Character, Caller> callers() {
        Map<Character, Caller> all = new LinkedHashMap<>();
        all.put('s', town.coordinator);
        all.put('c', town.given.core());
        all.put('r', neighbour.coordinator(there));
        all.put('k', neighbour.core());
        all.put('t', town.given.coordinator(town.given.hub("第三")));
        all.put('m', town.given.municipalStaff());
        all.put('n', neighbour.municipalStaff());
        all.put('p', town.given.provider(town.given.office("しずか荘")));
        all.put('x', town.given.specialist(town.given.office("相談")));
        return all;
    }

    @Test
    void every_side_does_what_the_hand_written_table_says_and_nothing_else() {
        Map<String, String> legal = legal();
        List<String> wrong = new ArrayList<>();
        int[] tried = {0, 0};
        STATES.forEach((kind, states) -> states.forEach(state -> {
            UUID idle = handoffIn(kind, state);
            for (String step : STEPS) {
                for (Character who : callers.keySet()) {
                    String key = kind + " " + state + " " + step + " " + who;
                    String to = legal.get(key);
                    UUID handoff = to == null ? idle : handoffIn(kind, state);
                    Caller.Answer answer = callers.get(who).post("/api/handoffs/" + handoff + "/" + step, body(step));
                    boolean done = answer.status() == 201;
                    String now = Asking.state(town, handoff);
                    tried[done ? 1 : 0]++;
                    if (done != (to != null) || !now.equals(to == null ? state : to) || answer.status() >= 500) {
                        wrong.add(key + " -> " + answer.status() + " " + now + " " + answer.problem());
                    }
                }
            }
        }));

        assertThat(wrong).isEmpty();
        assertThat(tried[1]).isEqualTo(24);
        assertThat(tried[0]).isEqualTo(20 * 4 * 9 - 24);
    }

    @Test
    void the_database_allows_exactly_the_moves_of_the_table() {
        List<Object> moves = Service.running().column("select from_state || ' ' || to_state from handoff_move");

        assertThat(new TreeSet<>(moves.stream().map(Object::toString).toList()))
                .isEqualTo(HandoffWorkflow.rows().stream()
                        .filter(row -> row.from() != row.to())
                        .map(row -> row.from() + " " + row.to())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, String> legal() {
        Map<String, String> legal = new LinkedHashMap<>();
        for (String line : TABLE.strip().split("\n")) {
            String[] cells = line.strip().split(" +");
            for (char who : cells[4].toCharArray()) {
                legal.put(cells[0] + " " + cells[1] + " " + cells[2] + " " + who, cells[3]);
            }
        }
        return legal;
    }

    private static Map<String, String> body(String step) {
        return step.equals("acceptance") ? Asking.UNDERSTOOD : Map.of("reason", "理由をここに書く");
    }

    /** Asked over HTTP, then led by the database's own moves to a state; the agreed end of the night has come. */
    private UUID handoffIn(String kind, String state) {
        town.service.clock().set("2026-11-20T22:00");
        UUID id = town.emergency(town.person("川上", kind + state, "MALE", null), 1);
        Map<String, Object> form = Asking.form(town.coordinator, id, there, kind);
        if (kind.equals("ON_CALL")) {
            form.put("until", "2026-11-20T22:05:00+09:00");
        }
        UUID handoff = town.coordinator
                .post("/api/emergencies/" + id + "/handoffs", form)
                .id();
        town.service.clock().pass(Duration.ofMinutes(10));
        if (List.of("TRANSFERRED", "RETURNED", "COMPLETED").contains(state)) {
            String moved = kind.equals("ADVISE") ? "ACCEPTED" : "TRANSFERRED";
            town.service.sql("update handoff set state = ?, answered_at = asked_at where id = ?", moved, handoff);
            if (moved.equals("TRANSFERRED")) {
                town.service.sql("update emergency_case set owner_hub_id = ? where id = ?", there, id);
            }
        }
        if (state.equals("COMPLETED")) {
            town.service.sql("update emergency_case set stage = 'CANCELLED' where id = ?", id);
        } else if (state.equals("RETURNED")) {
            town.service.sql("update handoff set state = ?, end_reason = '朝になった' where id = ?", state, handoff);
            town.service.sql("update emergency_case set owner_hub_id = ? where id = ?", town.hub, id);
        } else if (!state.equals("REQUESTED") && !state.equals("TRANSFERRED")) {
            town.service.sql("update handoff set state = ?, answer_reason = 'むり' where id = ?", state, handoff);
        }
        return handoff;
    }
}
