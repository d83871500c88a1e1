package jp.yoridokoro.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** Weights as they are where a municipality says nothing: HIGH from 4 points, MIDDLE from 2. */
class RisksTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final Caller coordinator = given.coordinator(hub);

    @Test
    void an_old_and_sickly_mother_alone_is_high_and_the_reasons_say_why() {
        UUID person = person("花子", "ハナコ", "1975-01-01", Map.of());
        caregivers(
                person,
                Map.of(
                        "name",
                        "母子",
                        "relation",
                        "母",
                        "birthYear",
                        1944,
                        "health",
                        "SICKLY",
                        "main",
                        true,
                        "livesTogether",
                        "YES"));

        JsonNode risk = risk(person);

        // 1 sole + 2 old + 2 8050 + 2 sickly + 1 nobody else to call
        assertThat(risk.get("tier").asText()).isEqualTo("HIGH");
        assertThat(risk.get("points").asInt()).isEqualTo(8);
        assertThat(risk.get("reasons").findValuesAsText("words"))
                .containsExactly(
                        "介護する人が1人だけです。",
                        "主な介護者がことし82歳です。",
                        "介護者がことし82歳、本人が51歳です（8050）。",
                        "主な介護者が病気がちです。",
                        "主な介護者のほかに、承諾している緊急連絡先がありません。");
        assertThat(risk.get("missing")).isEmpty();
        assertThat(risk.at("/facts/caregivers").asInt()).isEqualTo(1);
    }

    @Test
    void two_well_parents_and_an_aunt_who_agreed_are_low() {
        UUID person = person("花子", "ハナコ", "2010-01-01", Map.of());
        wellParents(person);

        JsonNode risk = risk(person);

        assertThat(risk.get("tier").asText()).isEqualTo("LOW");
        assertThat(risk.get("reasons")).isEmpty();
    }

    @Test
    void the_main_caregiver_is_no_second_contact() {
        UUID person = person("花子", "ハナコ", "2010-01-01", Map.of());
        wellParents(person);
        put(
                person,
                "contacts",
                List.of(
                        Map.of("name", "母 子", "relation", "母", "telephone", "1", "accepted", "YES"),
                        Map.of("name", "伯母", "relation", "伯母", "telephone", "2", "accepted", "NO")));

        assertThat(risk(person).get("reasons").findValuesAsText("code")).containsExactly("noSecondContact");
    }

    @Test
    void where_nothing_is_known_of_who_cares_the_tier_is_unknown_not_low() {
        UUID person = person("花子", "ハナコ", "2010-01-01", Map.of());

        JsonNode risk = risk(person);

        assertThat(risk.get("tier").asText()).isEqualTo("UNKNOWN");
        assertThat(risk.get("missing").toString()).contains("介護者が記録されていません。");
    }

    @Test
    void a_year_of_birth_ages_by_itself_when_the_year_turns() {
        UUID person = person("花子", "ハナコ", "2010-01-01", Map.of());
        caregivers(
                person,
                Map.of(
                        "name",
                        "父",
                        "relation",
                        "父",
                        "birthYear",
                        1962,
                        "health",
                        "WELL",
                        "main",
                        true,
                        "livesTogether",
                        "YES"),
                Map.of("name", "母", "relation", "母", "health", "WELL"));
        given.service.clock().set("2026-12-31T23:59");
        String before = risk(person).get("tier").asText();
        given.service.clock().set("2027-01-01T00:00");
        String after = risk(person).get("tier").asText();

        // nobody else to call: 1; from 65 on 2 more
        assertThat(before).isEqualTo("LOW");
        assertThat(after).isEqualTo("MIDDLE");
    }

    @Test
    void behaviour_medical_care_and_living_apart_count_and_change_with_the_facts() {
        UUID person = person("花子", "ハナコ", "2010-01-01", Map.of("behaviourScore", 10));
        wellParents(person);
        List<Integer> points = new ArrayList<>();
        points.add(risk(person).get("points").asInt());
        put(
                person,
                "needs",
                List.of(Map.of("code", "OXYGEN", "value", "YES", "source", "母", "observedOn", "2026-11-01")));
        points.add(risk(person).get("points").asInt());
        caregivers(
                person,
                Map.of(
                        "name",
                        "母子",
                        "relation",
                        "母",
                        "birthYear",
                        1980,
                        "health",
                        "WELL",
                        "main",
                        true,
                        "livesTogether",
                        "NO"),
                Map.of("name", "父", "relation", "父"));
        points.add(risk(person).get("points").asInt());

        assertThat(points).containsExactly(1, 2, 3);
    }

    @Test
    void lines_and_weights_are_settings() {
        UUID person = person("花子", "ハナコ", "2010-01-01", Map.of());
        caregivers(person, Map.of("name", "母子", "relation", "母", "birthYear", 1986, "health", "WELL", "main", true));
        String usual = risk(person).get("tier").asText();
        given.setting("risk.caregiverAge", "40");
        String atForty = risk(person).get("tier").asText();
        given.setting("risk.weight.caregiverAge", "0");
        given.setting("risk.middleFrom", "9");

        assertThat(usual).isEqualTo("MIDDLE");
        assertThat(atForty).isEqualTo("HIGH");
        assertThat(risk(person).get("tier").asText()).isEqualTo("LOW");
    }

    @Test
    void the_list_has_the_most_pressing_first_in_pages_and_behind_the_walls() {
        UUID low = person("花子", "ハナコ", "2010-01-01", Map.of());
        wellParents(low);
        UUID unknown = person("次郎", "ジロウ", "2010-01-01", Map.of());
        UUID high = person("三郎", "サブロウ", "1975-01-01", Map.of());
        caregivers(high, Map.of("name", "母", "relation", "母", "birthYear", 1940, "health", "SICKLY", "main", true));
        UUID south = given.hub("みなみ");
        UUID elsewhere = given.coordinator(south)
                .post("/api/people", Map.of("person", facts("四郎", "シロウ", "2010-01-01", Map.of())))
                .id();

        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = given.core().get("/api/people/risks?size=1" + after).ok();
            paged.addAll(page.get("items").findValuesAsText("personId"));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asText();
        } while (!after.isEmpty());

        assertThat(paged).hasSize(4).startsWith(high.toString()).endsWith(low.toString());
        assertThat(ids(coordinator, "")).containsExactly(high.toString(), unknown.toString(), low.toString());
        assertThat(ids(coordinator, "?tier=HIGH")).containsExactly(high.toString());
        assertThat(ids(given.core(), "?hub=" + south)).containsExactly(elsewhere.toString());
        assertThat(coordinator.get("/api/people/" + elsewhere + "/risk").status())
                .isEqualTo(404);
        assertThat(given.provider(given.office("ひまわり")).get("/api/people/risks").status())
                .isEqualTo(403);
    }

    private List<String> ids(Caller by, String query) {
        return by.get("/api/people/risks" + query).ok().get("items").findValuesAsText("personId");
    }

    private JsonNode risk(UUID person) {
        return coordinator.get("/api/people/" + person + "/risk").ok();
    }

    private void wellParents(UUID person) {
        caregivers(
                person,
                Map.of(
                        "name",
                        "母子",
                        "relation",
                        "母",
                        "birthYear",
                        1980,
                        "health",
                        "WELL",
                        "main",
                        true,
                        "livesTogether",
                        "YES"),
                Map.of("name", "父", "relation", "父"));
        put(person, "contacts", List.of(Map.of("name", "伯母", "relation", "伯母", "telephone", "1", "accepted", "YES")));
    }

    @SafeVarargs
    private void caregivers(UUID person, Map<String, Object>... caregivers) {
        put(person, "caregivers", List.of(caregivers));
    }

    private void put(UUID person, String part, List<Map<String, Object>> items) {
        Object version = given.service
                .column("select version from person where id = ?", person)
                .getFirst();
        coordinator
                .put("/api/people/" + person + "/" + part, Map.of("version", version, "items", items))
                .ok();
    }

    private UUID person(String givenName, String kana, String born, Map<String, Object> more) {
        return coordinator
                .post("/api/people", Map.of("person", facts(givenName, kana, born, more)))
                .id();
    }

    private static Map<String, Object> facts(String givenName, String kana, String born, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(Registrants.facts());
        facts.put("givenName", givenName);
        facts.put("givenKana", kana);
        facts.put("birthDate", born);
        facts.putAll(more);
        return facts;
    }
}
