package jp.yoridokoro.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.AtOnce;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class LookalikesTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID north = given.hub("きた");
    private final UUID south = given.hub("みなみ");
    private final Caller northern = given.coordinator(north);
    private final Caller southern = given.coordinator(south);
    private final Caller core = given.core();

    @Test
    void somebody_known_already_is_asked_about_before_anything_is_saved() {
        UUID known = northern.post("/api/people", form(hanako())).id();

        Caller.Answer answer = northern.post("/api/people", form(with(hanako(), "familyName", "栃樹", "telephone", "")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("duplicate-likely");
        JsonNode candidate = answer.body().at("/facts/candidates/0");
        assertThat(candidate.get("id").asText()).isEqualTo(known.toString());
        assertThat(candidate.get("reasons").toString()).contains("氏名のカナが同じです。", "生年月日が同じです。");
        assertThat(answer.body().at("/facts/elsewhere").asBoolean()).isFalse();
        assertThat(saved()).isEqualTo(1);
        assertThat(given.service.column("select subject from access_log where person_id = ? order by id", known))
                .as("shown is read, although the refusal was rolled back")
                .containsExactly("person", "lookalike");
    }

    @Test
    void who_was_looked_at_and_is_somebody_else_does_not_stand_in_the_way() {
        UUID known = northern.post("/api/people", form(hanako())).id();

        Map<String, Object> again = form(hanako());
        again.put("notTheSameAs", List.of(known));
        UUID other = northern.post("/api/people", again).id();

        assertThat(saved()).isEqualTo(2);
        assertThat(northern.get("/api/people/" + other + "/lookalikes").ok().get("candidates"))
                .isEmpty();
        assertThat(core.get("/api/people/pairs").ok().get("items")).isEmpty();
    }

    @Test
    void naming_one_lookalike_does_not_settle_another() {
        UUID known = northern.post("/api/people", form(hanako())).id();
        Map<String, Object> second = form(hanako());
        second.put("confirmedNew", "別の家の人");
        UUID alsoKnown = northern.post("/api/people", second).id();

        Map<String, Object> third = form(hanako());
        third.put("notTheSameAs", List.of(known));
        Caller.Answer answer = northern.post("/api/people", third);

        assertThat(answer.problem()).isEqualTo("duplicate-likely");
        assertThat(answer.body().at("/facts/candidates").findValuesAsText("id")).containsExactly(alsoKnown.toString());
    }

    @Test
    void of_another_hubs_person_nothing_is_told_but_that_there_is_somebody() {
        southern.post("/api/people", form(hanako())).ok();

        Caller.Answer answer = northern.post("/api/people", form(hanako()));
        JsonNode check = northern.post("/api/people/checks", form(hanako())).ok();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("duplicate-likely-elsewhere");
        assertThat(answer.body().get("next").asText()).contains("基幹");
        assertThat(answer.body().get("facts").toString()).doesNotContain("栃木", "1970", south.toString());
        assertThat(check.get("candidates")).isEmpty();
        assertThat(check.get("elsewhere").asBoolean()).isTrue();
    }

    @Test
    void who_is_confirmed_new_unseen_still_stands_on_the_list_of_the_core_centre_with_the_reason() {
        UUID there = southern.post("/api/people", form(hanako())).id();
        Map<String, Object> form = form(hanako());
        form.put("confirmedNew", "基幹に電話で確かめた");
        UUID here = northern.post("/api/people", form).id();

        JsonNode pairs = core.get("/api/people/pairs").ok().get("items");

        assertThat(pairs).hasSize(1);
        assertThat(List.of(
                        pairs.at("/0/one/id").asText(), pairs.at("/0/other/id").asText()))
                .containsExactlyInAnyOrder(there.toString(), here.toString());
        assertThat(pairs.at("/0/confirmedNew").asText()).isEqualTo("基幹に電話で確かめた");
        core.post("/api/people/" + here + "/distinctions", Map.of("other", there, "reason", "双子の姉妹"))
                .ok();
        assertThat(core.get("/api/people/pairs").ok().get("items")).isEmpty();
        assertThat(northern.get("/api/people/pairs").status()).isEqualTo(403);
    }

    @Test
    void a_hub_that_is_barred_does_not_learn_that_somebody_is_there() {
        Map<String, Object> secret = with(hanako(), "hubId", south, "barredHubs", List.of(north));
        core.post("/api/people", form(secret)).ok();

        JsonNode check = northern.post("/api/people/checks", form(hanako())).ok();
        Caller.Answer saved = northern.post("/api/people", form(hanako()));

        assertThat(check.get("elsewhere").asBoolean()).isFalse();
        assertThat(saved.status()).isEqualTo(201);
        assertThat(core.get("/api/people/pairs").ok().get("items")).hasSize(1);
    }

    @Test
    void another_municipality_is_another_world() {
        northern.post("/api/people", form(hanako())).ok();
        Given elsewhere = Given.municipality("tochigi");
        Caller stranger = elsewhere.coordinator(elsewhere.hub("きた"));

        assertThat(stranger.post("/api/people", form(hanako())).status()).isEqualTo(201);
    }

    @Test
    void a_check_saves_nothing_and_logs_whom_it_shows() {
        UUID known = northern.post("/api/people", form(hanako())).id();
        given.service.sql("delete from access_log where person_id = ?", known);

        JsonNode check = northern.post("/api/people/checks", form(hanako())).ok();

        assertThat(check.get("candidates").findValuesAsText("id")).containsExactly(known.toString());
        assertThat(saved()).isEqualTo(1);
        assertThat(given.service.column("select subject from access_log where person_id = ?", known))
                .containsExactly("lookalike");
    }

    @Test
    void an_emergency_does_not_wait_for_the_question_and_shows_the_lookalikes_afterwards() {
        UUID known = northern.post("/api/people", form(hanako())).id();
        Map<String, Object> call = new HashMap<>(Map.of(
                "callerName",
                "栃木母子",
                "callerRelation",
                "母",
                "callerTelephone",
                "0282-00-0001",
                "situation",
                "入院",
                "nights",
                1));
        call.put(
                "stranger",
                Map.of(
                        "familyName", "栃木",
                        "givenName", "花子",
                        "familyKana", "トチギ",
                        "givenKana", "ハナゴ",
                        "birthDate", "1970-03-05",
                        "sex", "FEMALE"));

        JsonNode opened = northern.post("/api/emergencies", call).ok();
        UUID stranger = (UUID) given.service
                .column(
                        "select person_id from emergency_case where id = ?",
                        UUID.fromString(opened.get("id").asText()))
                .getFirst();
        JsonNode lookalikes =
                northern.get("/api/people/" + stranger + "/lookalikes").ok();

        assertThat(stranger).isNotEqualTo(known);
        assertThat(lookalikes.get("candidates").findValuesAsText("id")).containsExactly(known.toString());
    }

    @Test
    void of_two_desks_saving_the_same_person_at_once_one_is_asked() throws Exception {
        List<Caller> desks = List.of(northern, given.coordinator(north));

        List<Caller.Answer> answers = AtOnce.ask(2, i -> desks.get(i).post("/api/people", form(hanako())));

        assertThat(answers.stream().map(Caller.Answer::status)).containsExactlyInAnyOrder(201, 409);
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void pairs_are_paged_and_come_once() {
        for (int i = 0; i < 4; i++) {
            Map<String, Object> form = form(hanako());
            form.put("confirmedNew", "調べる前の取込み");
            core.post("/api/people", form(with(hanako(), "hubId", north), form)).ok();
        }
        given.service.sql("delete from person_apart where municipality = ?", given.municipality);

        int seen = 0;
        String after = "";
        do {
            JsonNode page = core.get("/api/people/pairs?size=1" + after).ok();
            seen += page.get("items").size();
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asText();
        } while (!after.isEmpty());

        assertThat(seen).isEqualTo(6);
    }

    private int saved() {
        return ((Number) given.service
                        .column("select count(*) from person where municipality = ?", given.municipality)
                        .getFirst())
                .intValue();
    }

    private static Map<String, Object> hanako() {
        return with(Registrants.facts(), "birthDate", "1970-03-05", "telephone", "0282-00-0011");
    }

    private static Map<String, Object> form(Map<String, Object> facts) {
        return new HashMap<>(Map.of("person", facts));
    }

    private static Map<String, Object> form(Map<String, Object> facts, Map<String, Object> rest) {
        Map<String, Object> form = new HashMap<>(rest);
        form.put("person", facts);
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> facts, Object... changes) {
        Map<String, Object> changed = new HashMap<>(facts);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }
}
