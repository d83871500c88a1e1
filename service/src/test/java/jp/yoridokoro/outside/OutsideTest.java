package jp.yoridokoro.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.AtOnce;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;

/** Places outside the network: the packet that opens once, its outcome, the case leaving (K4, K5). */
class OutsideTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Town town = Town.of("tochigi");
    private final UUID person = town.person("川上", "健司", "MALE", 12);

    @Test
    void the_packet_opens_once_with_the_passphrase_told_by_telephone_and_is_gone() throws Exception {
        UUID id = danger();
        UUID outside = prepare(id).id();
        JsonNode key = seal(outside, 0).ok();
        String path = key.get("path").asText();
        String passphrase = key.get("passphrase").asText();

        HttpResponse<String> asked = page("GET", path, null);
        HttpResponse<String> wrong = page("POST", path, "1111-2222-3333-4444");
        HttpResponse<String> opened = page("POST", path, fullWidth(passphrase));
        HttpResponse<String> again = page("POST", path, passphrase);

        assertThat(path).matches("/outside/[A-Za-z0-9_-]{43}");
        assertThat(passphrase).matches("[0-9]{4}(-[0-9]{4}){3}");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("合言葉").doesNotContain("川上", "大学病院");
        assertThat(asked.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("開けませんでした").doesNotContain("川上");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains("川上 健司", "1991-05-03", "大学病院 御中", "母が救急車で運ばれた");
        assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(opened.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(state(outside)).isEqualTo("OPENED");
        assertThat(town.service.column("select sealed from outside_handoff where id = ?", outside))
                .containsOnlyNulls();
        assertThat(seal(outside, one(outside).get("version").asLong()).problem())
                .isEqualTo("outside-opened-already");
    }

    @Test
    void neither_token_nor_passphrase_nor_a_word_of_the_packet_is_kept() throws Exception {
        UUID outside = prepare(danger()).id();
        JsonNode key = seal(outside, 0).ok();
        String token = key.get("path").asText().substring("/outside/".length());

        String row = town.service
                .column(
                        "select row_to_json(o)::text || encode(sealed, 'escape') from outside_handoff o where id = ?",
                        outside)
                .getFirst()
                .toString();
        List<Object> answers = town.service.column(
                "select body from idempotent_answer where body like '%' || ? || '%' or body like '%' || ? || '%'",
                token, key.get("passphrase").asText());

        assertThat(row).doesNotContain(token, key.get("passphrase").asText(), "川上", "母が救急車");
        assertThat(answers).isEmpty();
    }

    @Test
    void the_fifth_wrong_passphrase_destroys_the_packet_and_the_right_one_comes_too_late() throws Exception {
        UUID outside = prepare(danger()).id();
        JsonNode key = seal(outside, 0).ok();
        String path = key.get("path").asText();
        for (int i = 0; i < 4; i++) {
            page("POST", path, "0000-0000-0000-000" + i);
        }
        int left = one(outside).get("triesLeft").asInt();
        page("POST", path, "9");

        assertThat(left).isEqualTo(1);
        assertThat(page("POST", path, key.get("passphrase").asText()).statusCode())
                .isEqualTo(403);
        assertThat(state(outside)).isEqualTo("LOCKED");
        JsonNode anew = seal(outside, one(outside).get("version").asLong()).ok();
        assertThat(page(
                                "POST",
                                anew.get("path").asText(),
                                anew.get("passphrase").asText())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void after_its_hours_it_opens_for_nobody_swept_or_not() throws Exception {
        town.given.setting("handoff.outsideHours", "2");
        UUID outside = prepare(danger()).id();
        JsonNode key = seal(outside, 0).ok();

        town.service.clock().pass(Duration.ofHours(2));
        int late = page("POST", key.get("path").asText(), key.get("passphrase").asText())
                .statusCode();
        String unswept = one(outside).get("state").asText();
        town.service.bean(Sweep.class).everywhere();

        assertThat(late).isEqualTo(403);
        assertThat(unswept).isEqualTo("EXPIRED");
        assertThat(state(outside)).isEqualTo("EXPIRED");
    }

    @Test
    void sealing_anew_makes_the_earlier_address_worthless_and_a_stale_version_is_refused() throws Exception {
        UUID outside = prepare(danger()).id();
        JsonNode first = seal(outside, 0).ok();
        Caller.Answer stale = seal(outside, 0);
        seal(outside, 1).ok();

        assertThat(stale.problem()).isEqualTo("base-version");
        assertThat(page(
                                "POST",
                                first.get("path").asText(),
                                first.get("passphrase").asText())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void of_two_that_open_at_once_one_reads() throws Exception {
        UUID outside = prepare(danger()).id();
        JsonNode key = seal(outside, 0).ok();

        List<Caller.Answer> answers = AtOnce.ask(4, who -> {
            try {
                HttpResponse<String> page = page(
                        "POST", key.get("path").asText(), key.get("passphrase").asText());
                return new Caller.Answer(page.statusCode(), null, null);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(answers.stream().map(Caller.Answer::status).sorted().toList())
                .containsExactly(200, 403, 403, 403);
    }

    @Test
    void without_danger_and_without_consent_nothing_but_the_nameless_situation_is_told() throws Exception {
        UUID id = town.emergency(person, 1);
        JsonNode key = seal(prepare(id).id(), 0).ok();

        String page = page(
                        "POST", key.get("path").asText(), key.get("passphrase").asText())
                .body();

        assertThat(page).contains("母が救急車で運ばれた", "書けないこと：ご本人、医療、連絡先");
        assertThat(page).doesNotContain("川上", "1991", "水代");
    }

    @Test
    void of_a_hidden_place_neither_address_nor_contacts_nor_situation_are_told() throws Exception {
        UUID id = danger();
        town.service.sql("update emergency_case set hidden_place = true where id = ?", id);
        JsonNode key = seal(prepare(id).id(), 0).ok();

        String page = page(
                        "POST", key.get("path").asText(), key.get("passphrase").asText())
                .body();

        assertThat(page).contains("川上 健司").doesNotContain("水代", "救急車", "よし子");
    }

    @Test
    void the_case_stays_its_hubs_until_the_place_says_the_person_is_there_and_then_leaves_counted() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(person, 1);
        UUID offer = Town.only(town.offer(id, unit));
        UUID outside = prepare(id).id();

        Caller.Answer tooSoon = leave(outside);
        outcome(outside, "ACCEPTED").ok();
        Caller.Answer onlyAccepted = leave(outside);
        String offerBefore = offerState(offer);
        outcome(outside, "ARRIVED").ok();
        String stageAfterArrival = town.stage(id);
        JsonNode left = leave(outside).ok();

        assertThat(tooSoon.problem()).isEqualTo("outside-not-arrived");
        assertThat(onlyAccepted.problem()).isEqualTo("outside-not-arrived");
        assertThat(offerBefore).isEqualTo("SENT");
        assertThat(offerState(offer)).isEqualTo("WITHDRAWN");
        assertThat(town.service.column("select state from claim where case_id = ?", id))
                .doesNotContain("HELD", "TAKEN");
        assertThat(stageAfterArrival).isEqualTo("MATCHING");
        assertThat(town.stage(id)).isEqualTo("CLOSED");
        assertThat(left.get("leftAt").isNull()).isFalse();
        assertThat(town.one(id).get("outcome").asText()).isEqualTo("ネットワークの外へ移った：大学病院（入院した）");
        assertThat(outcome(outside, "RETURNED").problem()).isEqualTo("outside-outcome-not-now");
        JsonNode counts = town.coordinator
                .get("/api/outside-handoffs/counts?from=2026-11-20&to=2026-11-21")
                .ok();
        assertThat(counts.toString())
                .isEqualTo("[{\"kind\":\"HOSPITAL\",\"outcome\":\"ARRIVED\",\"count\":1,\"left\":1}]");
        assertThat(town.coordinator
                        .get("/api/outside-handoffs/counts?from=2026-11-21&to=2026-11-22")
                        .ok())
                .isEmpty();
    }

    @Test
    void an_accepted_bed_nobody_came_to_is_freed_when_the_person_arrives_elsewhere() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = town.searching(person, 1);
        UUID offer = Town.only(town.offer(id, unit));
        town.provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();

        outcome(prepare(id).id(), "ARRIVED").ok();

        assertThat(town.stage(id)).isEqualTo("MATCHING");
        assertThat(town.service.column("select state from claim where case_id = ?", id))
                .doesNotContain("HELD", "TAKEN");
    }

    @Test
    void a_refusal_and_a_return_keep_the_case_going_here() {
        UUID id = town.searching(person, 1);
        UUID refused = prepare(id).id();
        UUID returned = prepare(id).id();

        outcome(refused, "REFUSED").ok();
        outcome(returned, "ARRIVED").ok();
        outcome(returned, "RETURNED").ok();

        assertThat(outcome(refused, "ARRIVED").problem()).isEqualTo("outside-outcome-not-now");
        assertThat(leave(returned).problem()).isEqualTo("outside-not-arrived");
        assertThat(town.stage(id)).isEqualTo("MATCHING");
        assertThat(town.one(id).get("owners")).hasSize(1);
    }

    @Test
    void a_case_with_an_open_task_does_not_leave() {
        UUID id = town.searching(person, 1);
        town.coordinator
                .post(
                        "/api/emergencies/" + id + "/tasks",
                        Map.of("title", "服薬を届ける", "owner", "姉", "dueOn", "2026-11-21"))
                .ok();
        UUID outside = prepare(id).id();
        outcome(outside, "ARRIVED").ok();

        assertThat(leave(outside).problem()).isEqualTo("emergency-tasks-open");
        assertThat(town.stage(id)).isEqualTo("MATCHING");
    }

    @Test
    void another_hub_sees_nothing_of_it() {
        UUID id = town.searching(person, 1);
        UUID outside = prepare(id).id();
        Caller other = town.given.coordinator(town.given.hub("きた"));

        assertThat(other.get("/api/emergencies/" + id + "/outside-handoffs").status())
                .isEqualTo(404);
        assertThat(other.put("/api/outside-handoffs/" + outside + "/key", Map.of("version", 0))
                        .status())
                .isEqualTo(404);
    }

    private UUID danger() {
        Map<String, Object> call = new HashMap<>(town.call(person, 1));
        call.put("immediateDanger", "YES");
        return town.coordinator.post("/api/emergencies", call).id();
    }

    private Caller.Answer prepare(UUID id) {
        return town.coordinator.post(
                "/api/emergencies/" + id + "/outside-handoffs",
                Map.of(
                        "destination", "大学病院",
                        "kind", "HOSPITAL",
                        "contact", "地域連携室 0285-00-0000",
                        "reason", "検査入院",
                        "sections", List.of("IDENTITY", "SITUATION", "MEDICAL", "CONTACTS")));
    }

    private Caller.Answer seal(UUID outside, long version) {
        return town.coordinator.put("/api/outside-handoffs/" + outside + "/key", Map.of("version", version));
    }

    private Caller.Answer outcome(UUID outside, String outcome) {
        return town.coordinator.post(
                "/api/outside-handoffs/" + outside + "/outcome", Map.of("outcome", outcome, "from", "病棟の看護師"));
    }

    private Caller.Answer leave(UUID outside) {
        return town.coordinator.post("/api/outside-handoffs/" + outside + "/departure", Map.of("words", "入院した"));
    }

    private JsonNode one(UUID outside) {
        UUID id = (UUID) town.service
                .column("select case_id from outside_handoff where id = ?", outside)
                .getFirst();
        return town.coordinator
                .get("/api/emergencies/" + id + "/outside-handoffs")
                .ok()
                .get(0);
    }

    private String state(UUID outside) {
        return (String) town.service
                .column("select state from outside_handoff where id = ?", outside)
                .getFirst();
    }

    private String offerState(UUID offer) {
        return (String) town.service
                .column("select state from offer where id = ?", offer)
                .getFirst();
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(c -> c == '-' ? '－' : c - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private HttpResponse<String> page(String method, String path, String passphrase)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(town.service.url() + path)).header("Accept", "text/html");
        if (passphrase == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(
                                    "passphrase=" + URLEncoder.encode(passphrase, StandardCharsets.UTF_8)));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
