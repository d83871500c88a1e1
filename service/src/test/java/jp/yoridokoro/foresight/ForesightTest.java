package jp.yoridokoro.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForesightTest {
    private final Town town = Town.of("tochigi");

    @BeforeEach
    void only_the_offices_of_this_test() {
        town.given.setting("foresight.reach", "HUB");
    }

    @Test
    void somebody_whom_one_trial_stay_would_help_is_told_so() {
        UUID unit = town.unit("すずらん", 0, 0, 1);
        town.given.capability(unit, "TRIAL_REQUIRED", "YES");
        UUID person = registered("影山");

        JsonNode found = only(look(), "NONE");

        assertThat(found.get("personId").asText()).isEqualTo(person.toString());
        assertThat(found.get("name").asText()).isEqualTo("影山 健二");
        assertThat(found.get("why").get(0).get("code").asText()).isEqualTo("TRIAL_REQUIRED");
        assertThat(found.get("why").get(0).get("offices").asInt()).isEqualTo(1);
        JsonNode change = found.get("change");
        assertThat(change.get("kind").asText()).isEqualTo("TRIAL");
        assertThat(change.get("gain").asInt()).isEqualTo(1);
        assertThat(change.get("sentence").asText()).isEqualTo("「すずらん」で一度体験利用をしておくと、ここに頼めるようになります。");
    }

    @Test
    void one_capability_of_a_nearby_office_is_named() {
        UUID unit = town.unit("すずらん", 0, 0, 1);
        town.given.capability(unit, "WHEELCHAIR", "NO");
        UUID person = registered("影山");
        town.needs(person, "WHEELCHAIR", "YES");

        JsonNode change = only(look(), "NONE").get("change");

        assertThat(change.get("kind").asText()).isEqualTo("CAPABILITY");
        assertThat(change.get("code").asText()).isEqualTo("WHEELCHAIR");
        assertThat(change.get("sentence").asText()).contains("すずらん").contains("車いす");
    }

    @Test
    void a_decision_that_opens_two_offices_goes_before_a_trial_that_opens_one() {
        town.given.setting("emergency.serviceDecisionOverride", "false");
        town.unit("すずらん", 0, 0, 1);
        town.unit("ひまわり", 0, 0, 1);
        UUID third = town.unit("あさがお", 0, 0, 1);
        town.service.sql("update service_unit set service_code = '33' where id = ?", third);
        town.given.capability(third, "TRIAL_REQUIRED", "YES");
        UUID person = registered("影山");
        town.service.sql("update person set short_stay_decision = 'NO' where id = ?", person);

        JsonNode change = only(look(), "NONE").get("change");

        assertThat(change.get("kind").asText()).isEqualTo("DECISION");
        assertThat(change.get("gain").asInt()).isEqualTo(2);
        assertThat(change.get("sentence").asText()).contains("2か所");
    }

    @Test
    void the_three_likeliest_places_stand_in_the_order_of_a_search() {
        UUID stayed = town.unit("すずらん", 0, 0, 1);
        UUID wished = town.unit("ひまわり", 0, 0, 1);
        town.unit("あさがお", 0, 0, 1);
        town.silent("こすもす");
        UUID person = registered("影山");
        place(person, stayed, "NONE", null, "TRIAL");
        place(person, wished, "WISHED", 1, "NONE");
        look();

        JsonNode card = town.coordinator.get("/api/foresight/people/" + person).ok();

        assertThat(card.get("outcome").asText()).isEqualTo("SURE");
        assertThat(card.get("fits").asInt()).isEqualTo(3);
        assertThat(card.get("asks").asInt()).isEqualTo(1);
        assertThat(card.get("places"))
                .extracting(one ->
                        one.get("office").asText() + " " + one.get("sure").asBoolean())
                .containsExactly("すずらん true", "ひまわり true", "あさがお true");
        assertThat(card.get("change").isNull()).as("no office refuses").isTrue();
    }

    @Test
    void every_person_listed_is_an_accounted_read_and_nobody_else_is_listed() {
        town.unit("すずらん", 0, 0, 0);
        UUID mine = registered("影山");
        UUID otherHub = town.given.hub("みなみ");
        UUID theirs = registered("水代");
        town.service.sql("update person set hub_id = ? where id = ?", otherHub, theirs);
        UUID run = look();

        JsonNode seen = town.coordinator
                .get("/api/foresight/runs/" + run + "/people?withoutPlace=true")
                .ok()
                .get("items");

        assertThat(seen).extracting(one -> one.get("personId").asText()).containsExactly(mine.toString());
        assertThat(town.service.column(
                        "select subject from access_log where municipality = ? and person_id = ?",
                        town.given.municipality,
                        mine))
                .containsExactly("foresight");
        assertThat(town.service.column("select count(*) from access_log where person_id = ?", theirs))
                .containsExactly(0L);
        assertThat(town.coordinator.get("/api/foresight/people/" + theirs).problem())
                .isEqualTo("base-unknown");
        assertThat(town.given
                        .core()
                        .get("/api/foresight/runs/" + run + "/people")
                        .ok()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void offices_and_other_municipalities_see_nothing_of_it() {
        UUID unit = town.unit("すずらん", 0, 0, 0);
        registered("影山");
        UUID run = look();
        Caller provider = town.provider(unit);
        Caller elsewhere = Given.municipality("tochigi").core();

        assertThat(provider.get("/api/foresight/runs/" + run + "/people").problem())
                .isEqualTo("base-not-yours");
        assertThat(provider.get("/api/foresight/runs/" + run).problem()).isEqualTo("base-not-yours");
        assertThat(provider.post("/api/foresight/runs", Map.of()).problem()).isEqualTo("base-not-yours");
        assertThat(elsewhere.get("/api/foresight/runs/" + run + "/people").problem())
                .isEqualTo("base-unknown");
        assertThat(elsewhere.get("/api/foresight/runs/" + run).problem()).isEqualTo("base-unknown");
        assertThat(town.service.column(
                        "select count(*) from access_log where municipality = ?", town.given.municipality))
                .containsExactly(0L);
    }

    @Test
    void a_run_counts_per_hub_and_cause_and_says_what_would_help_most() {
        UUID unit = town.unit("すずらん", 0, 0, 1);
        town.given.capability(unit, "TRIAL_REQUIRED", "YES");
        registered("影山");
        registered("水代");
        place(registered("川上"), unit, "NONE", null, "STAY");
        UUID run = look();

        JsonNode view = town.coordinator.get("/api/foresight/runs/" + run).ok();

        assertThat(view.get("run").get("state").asText()).isEqualTo("DONE");
        assertThat(view.get("run").get("people").asInt()).isEqualTo(3);
        assertThat(view.get("run").get("without").asInt()).isEqualTo(2);
        assertThat(view.get("hubs").get(0).get("sure").asInt()).isEqualTo(1);
        assertThat(view.get("causes").get(0).get("code").asText()).isEqualTo("TRIAL_REQUIRED");
        assertThat(view.get("causes").get(0).get("people").asInt()).isEqualTo(2);
        assertThat(view.get("changes").get(0).get("people").asInt()).isEqualTo(2);
        assertThat(view.toString()).doesNotContain("影山");
    }

    @Test
    void whoever_asks_gets_a_run_of_his_own_and_at_three_it_runs_by_itself_once() {
        town.unit("すずらん", 0, 0, 1);
        registered("影山");

        UUID asked = town.coordinator.post("/api/foresight/runs", Map.of()).id();
        untilDone(1);
        assertThat(town.coordinator
                        .get("/api/foresight/runs/" + asked)
                        .ok()
                        .get("run")
                        .get("state")
                        .asText())
                .isEqualTo("DONE");
        LookAhead lookAhead = town.service.bean(LookAhead.class);
        town.service.clock().set("2026-11-21T02:59");
        lookAhead.whereDue(); // today's is not owed yet; yesterday's is nobody's any more
        town.service.clock().set("2026-11-21T03:00");
        lookAhead.whereDue();
        untilDone(2);
        lookAhead.whereDue();

        assertThat(town.service.column(
                        "select first_night::text from foresight_run where municipality = ? and asked_by is null",
                        town.given.municipality))
                .containsExactly("2026-11-20");
    }

    private void untilDone(int runs) {
        Instant patience = Instant.now().plusSeconds(30);
        while (!town.service
                .column(
                        "select count(*) from foresight_run where municipality = ? and state = 'DONE'",
                        town.given.municipality)
                .equals(java.util.List.of((long) runs))) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.onSpinWait();
        }
    }

    private UUID look() {
        return town.service.bean(LookAhead.class).tonight(town.given.municipality);
    }

    private JsonNode only(UUID run, String outcome) {
        JsonNode items = town.coordinator
                .get("/api/foresight/runs/" + run + "/people?outcome=" + outcome)
                .ok()
                .get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private UUID registered(String family) {
        UUID person = town.person(family, "健二", "MALE", null);
        town.registered(person, "A");
        return person;
    }

    private void place(UUID person, UUID unit, String wish, Integer rank, String stay) {
        town.service.sql(
                "insert into person_place (person_id, municipality, unit_id, wish, rank, stay_kind) values (?, ?, ?, ?, ?, ?)",
                person,
                town.given.municipality,
                unit,
                wish,
                rank,
                stay);
    }
}
