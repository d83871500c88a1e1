package jp.yoridokoro.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.AtOnce;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly one owner at every instant, whatever several hubs do to a case (K1). */
class OneOwnerTest {
    private final Town town = Town.of("kodama");
    private final Given neighbour = Given.municipality("kodama");
    private final List<UUID> hubs = List.of(town.hub, town.given.hub("きた"), neighbour.hub("となり"), neighbour.hub("みなみ"));
    private final List<Caller> callers = List.of(
            town.coordinator,
            town.given.coordinator(hubs.get(1)),
            neighbour.coordinator(hubs.get(2)),
            neighbour.coordinator(hubs.get(3)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_steps_of_four_hubs_agree_with_the_model(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> done = new TreeMap<>();
        for (int round = 0; round < 4; round++) {
            UUID id = town.emergency(town.person("川上", "健司" + seed + round, "MALE", 12), 1);
            Walk walk = new Walk(id, random, done);
            for (int step = 0; step < 60 && !walk.model.over; step++) {
                String said = walk.step();
                assertThat(walk.owner()).as("owner after %s", said).isEqualTo(hubs.get(walk.model.owner()));
                assertThat(walk.states()).as("hand-offs after %s", said).isEqualTo(walk.expected());
            }
            assertThat(walk.history())
                    .isEqualTo(walk.model.owners.stream().map(hubs::get).toList());
            assertThat(gapsAndOpenEnds(id)).containsExactly(0L, 1L);
        }
        assertThat(done.keySet()).contains("accept", "ask", "decline", "grant", "return", "withdraw", "wish");
    }

    @Test
    void accepting_withdrawing_running_out_and_ending_at_once_leave_one_owner_and_one_answer() throws Exception {
        for (int round = 0; round < 12; round++) {
            town.service.clock().set("2026-11-20T22:00");
            UUID id = town.emergency(town.person("川上", "健司" + round, "MALE", 12), 1);
            UUID handoff =
                    Asking.ask(callers.get(0), id, hubs.get(2), "TAKE_OVER").id();

            List<Caller.Answer> answers = AtOnce.ask(4, who -> switch (who) {
                case 0 -> Asking.accept(callers.get(2), handoff);
                case 1 -> callers.get(0).post("/api/handoffs/" + handoff + "/withdrawal", Map.of("reason", "間に合った"));
                case 2 -> callers.get(0).post("/api/emergencies/" + id + "/cancellation", Map.of("reason", "家族が戻った"));
                default -> {
                    town.service.clock().pass(Duration.ofMinutes(30));
                    town.service.bean(Sweep.class).everywhere();
                    yield callers.get(0).get("/api/handoffs");
                }
            });
            boolean accepted = answers.get(0).status() == 201;
            boolean withdrawn = answers.get(1).status() == 201;
            boolean ended = answers.get(2).status() == 201;
            String state = Asking.state(town, handoff);

            assertThat(answers).allMatch(answer -> answer.status() < 500);
            assertThat(Asking.owner(town, id)).isEqualTo(accepted ? hubs.get(2) : hubs.get(0));
            assertThat(accepted && (withdrawn || ended)).isFalse();
            assertThat(state).isIn(accepted ? List.of("TRANSFERRED") : List.of("WITHDRAWN", "EXPIRED"));
            assertThat(accepted || ended)
                    .as("the case is with the receiver, or the sender could end it")
                    .isTrue();
            assertThat(gapsAndOpenEnds(id)).containsExactly(0L, 1L);
        }
    }

    private List<Object> gapsAndOpenEnds(UUID id) {
        return town.service.column("""
                select count(*) filter (where before is not null and before <> lower(during)) from
                    (select during, lag(upper(during)) over (order by lower(during)) as before from case_ownership where case_id = ?) as all_of_them
                union all select count(*) from case_ownership where case_id = ? and upper_inf(during)
                """, id, id);
    }

    /** Random steps on one case, each tried on the model and on the service. */
    private final class Walk {
        private final UUID id;
        private final Random random;
        private final Map<String, Integer> done;
        private final List<UUID> asked = new ArrayList<>();
        private final List<UUID> wished = new ArrayList<>();
        final OwnerModel model = new OwnerModel(0);

        Walk(UUID id, Random random, Map<String, Integer> done) {
            this.id = id;
            this.random = random;
            this.done = done;
        }

        String step() {
            int hub = random.nextInt(4) == 0 ? random.nextInt(4) : model.owner();
            Instant now = town.service.clock().instant();
            return switch (random.nextInt(14)) {
                case 0, 1, 2 -> ask(hub, now);
                case 3, 4 -> answer("accept", now);
                case 5 -> answer("decline", now);
                case 6 -> withdraw(hub, now);
                case 7, 8 -> giveBack(now);
                case 9, 10 -> wish(random.nextInt(4), now);
                case 11 -> grant(hub, now);
                case 12 -> pass();
                default -> random.nextInt(12) == 0 ? end(hub) : pass();
            };
        }

        private String ask(int hub, Instant now) {
            int to = random.nextInt(4);
            String kind = List.of("TAKE_OVER", "ON_CALL", "ADVISE").get(random.nextInt(3));
            Instant until = kind.equals("ON_CALL") ? now.plus(Duration.ofMinutes(20)) : null;
            Map<String, Object> form = new HashMap<>(Map.of(
                    "toHub",
                    hubs.get(to),
                    "kind",
                    kind,
                    "message",
                    "お願いします",
                    "waivers",
                    List.of(waived("MEDICINES"), waived("CONSENT"), waived("CONTACTS"))));
            if (until != null) {
                form.put("until", until.toString());
            }
            Caller.Answer answer = callers.get(hub).post("/api/emergencies/" + id + "/handoffs", form);
            if (agreed("ask", model.mayAsk(hub, to, now), answer)) {
                asked.add(answer.id());
                model.ask(answer.id(), hub, to, kind, until, null, now);
            }
            return "ask " + kind;
        }

        private String answer(String step, Instant now) {
            if (asked.isEmpty()) {
                return "nothing";
            }
            UUID handoff = one(asked);
            OwnerModel.Ask ask = model.asks.get(handoff);
            int hub = random.nextInt(5) == 0 ? random.nextInt(4) : ask.to;
            Caller.Answer answer = step.equals("accept")
                    ? Asking.accept(callers.get(hub), handoff)
                    : callers.get(hub).post("/api/handoffs/" + handoff + "/refusal", Map.of("reason", "手がない"));
            if (agreed(step, model.mayAnswer(ask, hub, now), answer)) {
                if (step.equals("accept")) {
                    model.accept(ask);
                } else {
                    ask.state = "DECLINED";
                }
            }
            return step;
        }

        private String withdraw(int hub, Instant now) {
            if (asked.isEmpty()) {
                return "nothing";
            }
            UUID handoff = one(asked);
            OwnerModel.Ask ask = model.asks.get(handoff);
            Caller.Answer answer =
                    callers.get(hub).post("/api/handoffs/" + handoff + "/withdrawal", Map.of("reason", "決まった"));
            if (agreed("withdraw", model.mayWithdraw(ask, hub, now), answer)) {
                ask.state = "WITHDRAWN";
            }
            return "withdraw";
        }

        private String giveBack(Instant now) {
            if (asked.isEmpty()) {
                return "nothing";
            }
            UUID handoff = asked.stream()
                    .filter(one ->
                            random.nextInt(4) > 0 && model.asks.get(one).state.equals("TRANSFERRED"))
                    .findFirst()
                    .orElseGet(() -> one(asked));
            OwnerModel.Ask ask = model.asks.get(handoff);
            int hub = random.nextBoolean() ? ask.to : ask.from;
            Caller.Answer answer =
                    callers.get(hub).post("/api/handoffs/" + handoff + "/return", Map.of("reason", "朝になった"));
            if (agreed("return", model.mayReturn(ask, hub, now), answer)) {
                if (ask.kind.equals("ON_CALL")) {
                    model.giveBack(ask, now);
                } else {
                    asked.add(answer.id());
                    model.ask(answer.id(), ask.to, ask.from, "TAKE_OVER", null, ask, now);
                }
            }
            return "return " + ask.kind;
        }

        private String wish(int hub, Instant now) {
            Object number = town.service
                    .column("select number from emergency_case where id = ?", id)
                    .getFirst();
            Caller.Answer answer = callers.get(hub)
                    .post(
                            "/api/handoff-pulls",
                            Map.of("municipality", town.given.municipality, "caseNumber", number, "purpose", "引き取る"));
            if (agreed("wish", model.mayWish(hub, now), answer)) {
                wished.add(answer.id());
                model.wish(answer.id(), hub, now);
            }
            return "wish";
        }

        private String grant(int hub, Instant now) {
            if (wished.isEmpty()) {
                return "nothing";
            }
            UUID pull = one(wished);
            OwnerModel.Wish wish = model.wishes.get(pull);
            boolean give = random.nextInt(3) > 0;
            Caller.Answer answer = callers.get(hub)
                    .post(
                            "/api/handoff-pulls/" + pull + (give ? "/grant" : "/denial"),
                            give ? Map.of() : Map.of("reason", "決まるところ"));
            if (agreed(give ? "grant" : "deny", model.mayGrant(wish, hub, now), answer)) {
                if (give) {
                    UUID handoff =
                            UUID.fromString(answer.body().get("handoffId").asText());
                    asked.add(handoff);
                    model.grant(wish, handoff, now);
                } else {
                    wish.state = "DENIED";
                }
            }
            return "grant";
        }

        private String pass() {
            town.service.clock().pass(Duration.ofMinutes(1 + random.nextInt(15)));
            if (random.nextBoolean()) {
                town.service.bean(Sweep.class).everywhere();
                model.sweep(town.service.clock().instant());
            }
            return "time";
        }

        private String end(int hub) {
            Caller.Answer answer =
                    callers.get(hub).post("/api/emergencies/" + id + "/cancellation", Map.of("reason", "家族が戻った"));
            if (agreed("end", hub == model.owner(), answer)) {
                model.end();
            }
            return "end";
        }

        private boolean agreed(String step, boolean expected, Caller.Answer answer) {
            assertThat(answer.status() == 201)
                    .as("%s: %s %s, model %s", step, answer.status(), answer.body(), model.owners)
                    .isEqualTo(expected);
            assertThat(answer.status()).isLessThan(500);
            if (expected) {
                done.merge(step, 1, Integer::sum);
            }
            return expected;
        }

        private UUID one(List<UUID> ids) { // mostly the latest
            return ids.get(random.nextInt(3) == 0 ? random.nextInt(ids.size()) : ids.size() - 1);
        }

        UUID owner() {
            return Asking.owner(town, id);
        }

        Map<UUID, String> states() {
            Instant now = town.service.clock().instant();
            Map<UUID, String> states = new HashMap<>();
            for (Object line : town.service.column("""
                    select id || ' ' || case when state = 'REQUESTED' and expires_at <= cast(? as timestamptz) then 'EXPIRED' else state end
                    from handoff where case_id = ?
                    """, now.toString(), id)) {
                String[] words = line.toString().split(" ");
                states.put(UUID.fromString(words[0]), words[1]);
            }
            return states;
        }

        Map<UUID, String> expected() {
            Instant now = town.service.clock().instant();
            Map<UUID, String> states = new HashMap<>();
            model.asks.forEach((handoff, ask) -> states.put(handoff, ask.stateAt(now)));
            return states;
        }

        List<UUID> history() {
            return town
                    .service
                    .column("select hub_id from case_ownership where case_id = ? order by lower(during)", id)
                    .stream()
                    .map(UUID.class::cast)
                    .toList();
        }
    }

    private static Map<String, String> waived(String item) {
        return Map.of("item", item, "reason", "まだ聞けていない");
    }
}
