package jp.yoridokoro.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final UUID office = given.office("相談支援センターあおば");
    private final Caller coordinator = given.coordinator(hub);
    private final Caller specialist = given.specialist(office);

    @Test
    void a_person_is_added_with_five_facts_and_everything_else_is_unknown() {
        JsonNode person = coordinator
                .post("/api/people", Map.of("person", Registrants.facts()))
                .ok();

        assertThat(person.at("/person/hubId").asText()).isEqualTo(hub.toString());
        assertThat(person.at("/person/birthDate").isNull()).isTrue();
        assertThat(person.at("/person/shortStayDecision").asText()).isEqualTo("UNKNOWN");
        assertThat(person.get("needs")).isEmpty();
    }

    @Test
    void who_is_added_by_a_specialist_belongs_to_that_office_and_to_the_only_hub() {
        JsonNode person = specialist
                .post("/api/people", Map.of("person", Registrants.facts()))
                .ok();

        assertThat(person.at("/person/specialistOfficeId").asText()).isEqualTo(office.toString());
        assertThat(person.at("/person/hubId").asText()).isEqualTo(hub.toString());
    }

    @Test
    void where_several_hubs_serve_a_municipality_one_must_be_named() {
        given.hub("みなみ");

        Caller.Answer answer = specialist.post("/api/people", Map.of("person", Registrants.facts()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("registry-hub-needed");
        assertThat(answer.body().at("/facts/hubs")).hasSize(2);
    }

    @Test
    void kana_in_hiragana_is_refused_with_a_sentence_that_says_how() {
        Map<String, Object> facts = Registrants.facts();
        facts.put("familyKana", "とちぎ");

        Caller.Answer answer = coordinator.post("/api/people", Map.of("person", facts));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("person.familyKana");
        assertThat(answer.body().at("/errors/0/message").asText()).isEqualTo("カナは全角カタカナで入れてください（例：トチギ ハナコ）。");
    }

    @Test
    void a_beneficiary_number_with_a_wrong_check_digit_is_saved_with_a_warning() {
        Map<String, Object> facts = Registrants.facts();
        facts.put("beneficiaryNumber", "0313015009");

        JsonNode person =
                coordinator.post("/api/people", Map.of("person", facts)).ok();

        assertThat(person.at("/person/beneficiaryNumber").asText()).isEqualTo("0313015009");
        assertThat(person.get("warnings")).hasSize(1);
    }

    @Test
    void a_beneficiary_number_with_a_right_check_digit_warns_of_nothing() {
        Map<String, Object> facts = Registrants.facts();
        facts.put("beneficiaryNumber", "0910300037");

        assertThat(coordinator.post("/api/people", Map.of("person", facts)).ok().get("warnings"))
                .isEmpty();
    }

    @Test
    void somebody_with_the_same_kana_is_pointed_out() {
        Registrants.hanako(coordinator);

        JsonNode twin = coordinator
                .post("/api/people", Map.of("person", Registrants.facts()))
                .ok();

        assertThat(twin.at("/warnings/0").asText()).startsWith("同じカナの人が");
    }

    @Test
    void needs_and_the_main_caregiver_can_come_with_the_first_form() {
        JsonNode person = coordinator
                .post(
                        "/api/people",
                        Map.of(
                                "person",
                                Registrants.facts(),
                                "needs",
                                List.of(need("WHEELCHAIR", "YES"), need("OXYGEN", "UNKNOWN")),
                                "mainCaregiver",
                                Map.of("name", "栃木母子", "relation", "母", "birthYear", 1948, "main", true)))
                .ok();

        assertThat(person.get("needs").findValuesAsText("code")).containsExactly("OXYGEN", "WHEELCHAIR");
        assertThat(person.get("needs").findValuesAsText("value")).containsExactly("UNKNOWN", "YES");
        assertThat(person.at("/caregivers/0/birthYear").asInt()).isEqualTo(1948);
        assertThat(person.at("/caregivers/0/health").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void what_is_said_of_units_only_is_no_need_of_a_person() {
        UUID person = Registrants.hanako(coordinator);

        Caller.Answer answer = coordinator.put(
                "/api/people/" + person + "/needs",
                Map.of("version", 0, "items", List.of(need("TRIAL_REQUIRED", "YES"))));

        assertThat(answer.problem()).isEqualTo("registry-need-unknown");
        assertThat(answer.body().at("/facts/code").asText()).isEqualTo("TRIAL_REQUIRED");
    }

    @Test
    void contacts_keep_the_order_of_calling() {
        UUID person = Registrants.hanako(coordinator);

        JsonNode file = coordinator
                .put(
                        "/api/people/" + person + "/contacts",
                        Map.of("version", 0, "items", List.of(contact("姉"), contact("おじ"), contact("民生委員"))))
                .ok();

        assertThat(file.get("contacts").findValuesAsText("relation")).containsExactly("姉", "おじ", "民生委員");
        assertThat(file.get("contacts").findValuesAsText("rank")).containsExactly("1", "2", "3");
        assertThat(file.get("version").asLong()).isEqualTo(1);
    }

    @Test
    void places_are_wished_in_order_or_refused_or_known_from_a_stay() {
        UUID person = Registrants.hanako(coordinator);
        UUID first = given.unit(given.office("ひまわり"), "ひまわり短期入所", 4);
        UUID refused = given.unit(given.office("すみれ"), "すみれ短期入所", 2);
        List<Map<String, Object>> places = List.of(
                Map.of("unitId", refused, "wish", "REFUSED", "note", "前にけがをした"),
                Map.of("unitId", first, "wish", "WISHED", "rank", 1, "stayKind", "TRIAL", "lastStayOn", "2026-09-10"));

        JsonNode file = coordinator
                .put("/api/people/" + person + "/places", Map.of("version", 0, "items", places))
                .ok();

        assertThat(file.get("places").findValuesAsText("unitId")).containsExactly(first.toString(), refused.toString());
        assertThat(file.at("/places/0/lastStayOn").asText()).isEqualTo("2026-09-10");
    }

    @Test
    void a_wish_without_a_rank_is_refused() {
        UUID person = Registrants.hanako(coordinator);
        UUID unit = given.unit(given.office("ひまわり"), "ひまわり短期入所", 4);

        Caller.Answer answer = coordinator.put(
                "/api/people/" + person + "/places",
                Map.of("version", 0, "items", List.of(Map.of("unitId", unit, "wish", "WISHED"))));

        assertThat(answer.problem()).isEqualTo("registry-wish-needs-rank");
    }

    @Test
    void two_main_caregivers_are_refused() {
        UUID person = Registrants.hanako(coordinator);

        Caller.Answer answer = coordinator.put(
                "/api/people/" + person + "/caregivers",
                Map.of(
                        "version",
                        0,
                        "items",
                        List.of(
                                Map.of("name", "父", "relation", "父", "main", true),
                                Map.of("name", "母", "relation", "母", "main", true))));

        assertThat(answer.problem()).isEqualTo("registry-two-main-caregivers");
    }

    @Test
    void a_change_on_an_old_version_comes_back_with_both_values() {
        UUID person = Registrants.hanako(coordinator);
        Map<String, Object> moved = Registrants.facts();
        moved.put("address", "栃木市旭町1");
        coordinator
                .put("/api/people/" + person, Map.of("person", moved, "version", 0))
                .ok();
        Map<String, Object> late = Registrants.facts();
        late.put("address", "栃木市旭町2");

        Caller.Answer stale = specialistOf(person).put("/api/people/" + person, Map.of("person", late, "version", 0));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().at("/facts/yours/person/address").asText()).isEqualTo("栃木市旭町2");
        assertThat(stale.body().at("/facts/current/person/address").asText()).isEqualTo("栃木市旭町1");
    }

    @Test
    void what_the_refused_writer_was_shown_is_logged_too() {
        UUID person = Registrants.hanako(coordinator);
        int before = reads(person);

        coordinator.put("/api/people/" + person, Map.of("person", Registrants.facts(), "version", 7));

        assertThat(reads(person)).isEqualTo(before + 1);
    }

    @Test
    void barred_hubs_are_kept_and_the_barred_hub_finds_nobody() {
        UUID south = given.hub("みなみ");
        Map<String, Object> facts = Registrants.facts();
        facts.put("hubId", south);
        facts.put("barredHubs", List.of(south));
        Caller core = given.core();

        UUID person = core.post("/api/people", Map.of("person", facts)).id();

        assertThat(core.get("/api/people/" + person)
                        .ok()
                        .at("/person/barredHubs/0")
                        .asText())
                .isEqualTo(south.toString());
        assertThat(given.coordinator(south).get("/api/people/" + person).status())
                .isEqualTo(404);
    }

    @Test
    void a_coordinator_cannot_write_somebody_out_of_the_own_hub() {
        UUID person = Registrants.hanako(coordinator);
        Map<String, Object> facts = Registrants.facts();
        facts.put("hubId", given.hub("みなみ"));

        assertThat(coordinator
                        .put("/api/people/" + person, Map.of("person", facts, "version", 0))
                        .problem())
                .isEqualTo("base-not-yours");
    }

    @Test
    void people_are_found_by_kanji_by_kana_and_by_half_width_kana() {
        UUID person = Registrants.hanako(coordinator);

        for (String words : List.of("栃木 花", "とちぎはな", "ﾄﾁｷﾞ", "ハナコ")) {
            assertThat(found(coordinator, words)).as(words).containsExactly(person.toString());
        }
        assertThat(found(coordinator, "%")).isEmpty();
    }

    @Test
    void a_list_goes_on_after_the_last_person_shown() {
        for (String kana : List.of("ウ", "ア", "イ")) {
            Map<String, Object> facts = Registrants.facts();
            facts.put("familyKana", kana);
            coordinator.post("/api/people", Map.of("person", facts)).ok();
        }

        JsonNode first = coordinator.get("/api/people?size=2").ok();
        JsonNode second = coordinator
                .get("/api/people?size=2&after=" + first.get("next").asText())
                .ok();

        assertThat(first.findValuesAsText("familyKana")).containsExactly("ア", "イ");
        assertThat(second.findValuesAsText("familyKana")).containsExactly("ウ");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_specialist_of_another_office_and_a_hub_of_another_area_find_nothing() {
        UUID person = specialist
                .post("/api/people", Map.of("person", Registrants.facts()))
                .id();
        Caller stranger = given.specialist(given.office("べつの相談"));
        Caller otherHub = given.coordinator(given.hub("みなみ"));
        Caller provider = given.provider(given.office("ひまわり"));

        for (Caller nobody : List.of(stranger, otherHub, provider)) {
            assertThat(nobody.get("/api/people/" + person).status()).isEqualTo(404);
            assertThat(nobody.get("/api/people").ok().get("items")).isEmpty();
            assertThat(nobody.get("/api/people/" + person + "/plans").status()).isEqualTo(404);
            assertThat(nobody.get("/api/people/" + person + "/consents").status())
                    .isEqualTo(404);
        }
        assertThat(stranger.put("/api/people/" + person, Map.of("person", Registrants.facts(), "version", 0))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void another_municipality_finds_nothing() {
        UUID person = Registrants.hanako(coordinator);

        assertThat(Given.municipality("tochigi")
                        .core()
                        .get("/api/people/" + person)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void every_read_of_a_person_is_in_the_access_log_with_its_purpose() {
        UUID person = Registrants.hanako(coordinator);
        given.service.sql("delete from access_log where person_id = ?", person);

        coordinator.get("/api/people/" + person).ok();
        coordinator
                .get("/api/people/" + person + "?purpose=" + URLEncoder.encode("退院の相談", StandardCharsets.UTF_8))
                .ok();
        coordinator.get("/api/people").ok();
        coordinator.get("/api/people/" + person + "/consents").ok();

        assertThat(given.service.column(
                        "select subject || ' ' || purpose from access_log where person_id = ? order by id", person))
                .containsExactly("person 拠点の調整", "person 退院の相談", "list 拠点の調整", "consent 拠点の調整");
    }

    private Caller specialistOf(UUID person) {
        given.service.sql("update person set specialist_office_id = ? where id = ?", office, person);
        return specialist;
    }

    private int reads(UUID person) {
        return given.service
                .column("select id from access_log where person_id = ?", person)
                .size();
    }

    private static List<String> found(Caller by, String words) {
        return by.post("/api/people/searches", Map.of("words", words))
                .ok()
                .get("items")
                .findValuesAsText("id");
    }

    private static Map<String, Object> need(String code, String value) {
        return Map.of("code", code, "value", value, "source", "母", "observedOn", "2026-11-01");
    }

    private static Map<String, Object> contact(String relation) {
        return Map.of("name", relation + "さん", "relation", relation, "telephone", "0282-11-1111", "accepted", "YES");
    }
}
