package jp.yoridokoro.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.AtOnce;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class MergeTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final UUID unit = given.unit(given.office("ひまわり"), "短期入所", 3);
    private final UUID otherUnit = given.unit(given.office("あさがお"), "短期入所", 3);
    private final Caller core = given.core();
    private final Caller coordinator = given.coordinator(hub);
    private final UUID kept = person("栃木", "1970-03-05");
    private final UUID other = person("大平", "1970-05-03");

    @Test
    void everything_that_hangs_on_the_other_hangs_on_the_kept_one() {
        fill(kept, "母", "2026-01-10", unit);
        fill(other, "父", "2026-05-10", otherUnit);
        UUID registration = Registrants.draft(coordinator, other);
        UUID emergency = emergency(other);

        JsonNode merge = merge(kept, other, "ADDRESS", "BIRTH_DATE").ok();
        JsonNode file = core.get("/api/people/" + kept).ok();

        assertThat(merge.get("leftBehind").asInt()).isZero();
        assertThat(file.at("/person/birthDate").asText()).isEqualTo("1970-05-03");
        assertThat(file.at("/person/address").asText()).isEqualTo("栃木市大平1-1");
        assertThat(file.at("/person/familyName").asText()).isEqualTo("栃木");
        assertThat(file.at("/registration/id").asText()).isEqualTo(registration.toString());
        assertThat(file.get("caregivers").findValuesAsText("relation")).containsExactly("母", "父");
        assertThat(file.get("caregivers").findValuesAsText("main")).containsExactly("true", "false");
        assertThat(file.get("contacts").findValuesAsText("rank")).containsExactly("1", "2");
        assertThat(file.get("places")).hasSize(2);
        assertThat(file.at("/needs/0/detail").asText())
                .as("of the same need the later word counts")
                .isEqualTo("2026-05-10");
        assertThat(core.get("/api/people/" + kept + "/consents").ok().toString())
                .contains("母子", "父子");
        assertThat(core.get("/api/emergencies/" + emergency).ok().toString()).contains(kept.toString());
        assertThat(given.service.column("select count(*) from access_log where person_id = ?", other))
                .as("who read the other's record read that record")
                .doesNotContain(0L);
    }

    @Test
    void the_last_plan_written_is_in_force_whichever_record_it_hung_on() {
        plan(kept, "1");
        plan(other, "2");
        plan(kept, "3");

        merge(kept, other).ok();

        assertThat(given.service.column(
                        "select i.words from crisis_plan p join plan_item i on i.plan_id = p.id where p.person_id = ? order by p.version",
                        kept))
                .containsExactly("1", "2", "3");
    }

    @Test
    void undoing_leaves_every_table_as_it_was_row_for_row() {
        fill(kept, "母", "2026-01-10", unit);
        fill(other, "父", "2026-05-10", unit);
        plan(kept, "1");
        plan(other, "2");
        Registrants.draft(coordinator, other);
        emergency(kept);
        Map<String, Object> before = everything();

        String id = merge(kept, other, "NAME", "KANA", "SHORT_STAY", "SPECIALIST")
                .ok()
                .get("id")
                .asText();
        Map<String, Object> merged = everything();
        undo(kept, id).ok();

        assertThat(merged.keySet().stream()
                        .filter(table -> !merged.get(table).equals(before.get(table)))
                        .toList())
                .containsExactly(
                        "caregiver",
                        "consent",
                        "crisis_plan",
                        "emergency_contact",
                        "person",
                        "person_need",
                        "registration");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_was_added_or_changed_since_stays_with_the_kept_one() {
        fill(other, "父", "2026-05-10", unit);
        UUID registration = Registrants.draft(coordinator, other);
        String id = merge(kept, other).ok().get("id").asText();
        coordinator
                .post("/api/registrations/" + registration + "/submission", Map.of("noConsentReason", "入院中"))
                .ok();
        put(kept, "contacts", List.of(Map.of("name", "新しい人", "relation", "姉", "telephone", "090-0000-0002")));
        plan(kept, "あとから");
        emergency(kept);

        undo(kept, id).ok();

        JsonNode keptFile = core.get("/api/people/" + kept).ok();
        JsonNode otherFile = core.get("/api/people/" + other).ok();
        assertThat(keptFile.get("contacts").findValuesAsText("name")).containsExactly("新しい人");
        assertThat(otherFile.get("contacts").findValuesAsText("name")).containsExactly("父の妹");
        assertThat(keptFile.get("plans")).hasSize(1);
        assertThat(otherFile.get("plans")).isEmpty();
        assertThat(otherFile.at("/registration/state").asText())
                .as("the step taken meanwhile stays taken")
                .isEqualTo("SUBMITTED");
        assertThat(keptFile.get("registration").isNull()).isTrue();
        assertThat(given.service.column("select count(*) from emergency_case where person_id = ?", kept))
                .containsExactly(1L);
    }

    @Test
    void a_merged_record_is_not_found_and_says_where_it_went() {
        merge(kept, other).ok();

        Caller.Answer opened = core.get("/api/people/" + other);
        List<String> listed = core.get("/api/people").ok().get("items").findValuesAsText("id");
        JsonNode searched =
                core.post("/api/people/searches", Map.of("words", "大平")).ok();
        JsonNode check = core.post("/api/people/checks", Map.of("person", facts("大平", "1970-05-03")))
                .ok();

        assertThat(opened.status()).isEqualTo(410);
        assertThat(opened.problem()).isEqualTo("registry-merged");
        assertThat(opened.body().at("/facts/keptId").asText()).isEqualTo(kept.toString());
        assertThat(listed).containsExactly(kept.toString());
        assertThat(searched.get("items")).isEmpty();
        assertThat(check.get("candidates").findValuesAsText("id")).doesNotContain(other.toString());
    }

    @Test
    void a_merged_record_gets_nothing_new() {
        merge(kept, other).ok();

        assertThat(core.post("/api/people/" + other + "/registrations", Map.of("registrationClass", "C"))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> given.service.sql("""
                        insert into registration (id, person_id, municipality, class, state, created_by, created_at)
                        values (gen_random_uuid(), ?, ?, 'A', 'DRAFT', gen_random_uuid(), now())
                        """, other, given.municipality))
                .rootCause()
                .hasMessageContaining("merged into another");
        assertThatThrownBy(() -> given.service.sql("""
                        insert into consent (id, person_id, municipality, text_version, recipients, sections, purposes, signed_on, signer, relation,
                                             method, valid, recorded_by, recorded_at)
                        values (gen_random_uuid(), ?, ?, '1', '{HUB}', '{ALL}', '{EMERGENCY}', '2026-11-01', '本人', '本人', 'PAPER', '[2026-11-01,)',
                                gen_random_uuid(), now())
                        """, other, given.municipality))
                .rootCause()
                .hasMessageContaining("merged into another");
    }

    @Test
    void a_merge_and_a_new_registration_at_the_same_moment_leave_none_on_the_merged_record() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID one = person("早乙女" + round, "1980-01-0" + (round + 1));
            UUID two = person("粟野" + round, "1990-01-0" + (round + 1));
            Object version = version(one);
            List<Caller.Answer> answers = AtOnce.ask(
                    2,
                    i -> i == 0
                            ? core.post(
                                    "/api/people/" + one + "/merge",
                                    Map.of("other", two, "reason", "同じ人", "version", version, "otherVersion", version))
                            : coordinator.post(
                                    "/api/people/" + two + "/registrations", Map.of("registrationClass", "C")));

            assertThat(answers.getFirst().status()).isEqualTo(201);
            assertThat(answers.getLast().status()).isIn(201, 404, 410);
            assertThat(given.service.column("select count(*) from registration where person_id = ?", two))
                    .containsExactly(0L);
        }
    }

    @Test
    void two_open_cases_or_two_running_registrations_are_not_made_one() {
        Registrants.draft(coordinator, kept);
        UUID second = Registrants.draft(coordinator, other);
        Caller.Answer registrations = merge(kept, other);
        coordinator
                .post("/api/registrations/" + second + "/ending", Map.of("endReason", "WITHDRAWN", "reason", "二重"))
                .ok();
        emergency(kept);
        emergency(other);
        Caller.Answer cases = merge(kept, other);

        assertThat(registrations.problem()).isEqualTo("duplicate-two-running-registrations");
        assertThat(cases.problem()).isEqualTo("duplicate-two-open-cases");
        assertThat(given.service.column("select count(*) from person_merge where kept_id = ?", kept))
                .containsExactly(0L);
    }

    @Test
    void merges_make_no_chain() {
        UUID third = person("藤岡", "1981-01-01");
        merge(kept, other).ok();

        Caller.Answer away = merge(third, kept);
        Caller.Answer self = merge(third, third);
        Caller.Answer again = merge(third, other);

        assertThat(away.problem()).isEqualTo("duplicate-keep-the-other");
        assertThat(self.problem()).isEqualTo("duplicate-with-itself");
        assertThat(again.problem()).isEqualTo("base-unknown");
        assertThat(merge(kept, third).status()).isEqualTo(201);
        assertThatThrownBy(() -> given.service.sql("update person set merged_into = ? where id = ?", other, third))
                .rootCause()
                .hasMessageContaining("itself merged");
    }

    @Test
    void of_several_merges_the_last_is_undone_first() {
        UUID third = person("藤岡", "1981-01-01");
        Map<String, Object> before = everything();
        String first = merge(kept, other).ok().get("id").asText();
        String second = merge(kept, third, "NAME").ok().get("id").asText();

        Caller.Answer early = undo(kept, first);
        undo(kept, second).ok();
        undo(kept, first).ok();
        Caller.Answer twice = undo(kept, first);

        assertThat(early.problem()).isEqualTo("duplicate-last-first");
        assertThat(twice.problem()).isEqualTo("duplicate-already-undone");
        assertThat(everything()).isEqualTo(before);
        assertThat(core.get("/api/people/" + kept + "/merges").ok().findValuesAsText("undoReason"))
                .containsExactly("別の人だった", "別の人だった");
    }

    @Test
    void who_does_not_see_both_does_not_merge() {
        UUID south = given.hub("みなみ");
        given.service.sql("update person set hub_id = ? where id = ?", south, other);
        Caller specialist = given.specialist(given.office("相談支援センターあおば"));

        assertThat(merge(coordinator, kept, other).problem()).isEqualTo("base-unknown");
        assertThat(merge(specialist, kept, other).problem()).isEqualTo("base-not-yours");
        assertThat(merge(given.provider(given.office("ゆり")), kept, other).problem())
                .isEqualTo("base-not-yours");
        assertThat(merge(given.municipalStaff(), kept, other).status()).isEqualTo(201);
    }

    @Test
    void a_choice_made_on_a_stale_record_answers_with_both_versions() {
        core.put("/api/people/" + other + "/contacts", Map.of("version", 0, "items", List.of()))
                .ok();

        Caller.Answer answer = core.post(
                "/api/people/" + kept + "/merge",
                Map.of("other", other, "reason", "同じ人", "version", 0, "otherVersion", 0));

        assertThat(answer.problem()).isEqualTo("base-version");
        assertThat(answer.body().at("/facts/current/otherVersion").asInt()).isEqualTo(1);
    }

    @Test
    void secrecy_is_not_lost_by_a_merge() {
        UUID south = given.hub("みなみ");
        given.service.sql("update person set address_secret = true, barred_hubs = array[?] where id = ?", south, other);

        merge(kept, other).ok();

        JsonNode file = core.get("/api/people/" + kept).ok();
        assertThat(file.at("/person/addressSecret").asBoolean()).isTrue();
        assertThat(file.at("/person/barredHubs/0").asText()).isEqualTo(south.toString());
    }

    @Test
    void the_service_writes_no_merge_by_itself() {
        assertThat(given.service.column("""
                        select privilege_type from information_schema.role_table_grants
                        where grantee = 'yoridokoro_app' and table_name = 'person_merge' order by 1
                        """)).containsExactly("SELECT");
    }

    private Caller.Answer merge(UUID keep, UUID away, String... fromOther) {
        return merge(core, keep, away, fromOther);
    }

    private Caller.Answer merge(Caller by, UUID keep, UUID away, String... fromOther) {
        return by.post(
                "/api/people/" + keep + "/merge",
                Map.of(
                        "other",
                        away,
                        "fromOther",
                        List.of(fromOther),
                        "reason",
                        "同じ人",
                        "version",
                        version(keep),
                        "otherVersion",
                        version(away)));
    }

    private Caller.Answer undo(UUID keep, String merge) {
        return core.post("/api/people/" + keep + "/merges/" + merge + "/undoing", Map.of("reason", "別の人だった"));
    }

    private Object version(UUID person) {
        return given.service
                .column("select version from person where id = ?", person)
                .getFirst();
    }

    private UUID person(String family, String born) {
        return core.post("/api/people", Map.of("person", facts(family, born), "confirmedNew", "試験"))
                .id();
    }

    private Map<String, Object> facts(String family, String born) {
        Map<String, Object> facts = new HashMap<>(Registrants.facts());
        facts.put("familyName", family);
        facts.put("birthDate", born);
        facts.put("address", "栃木市" + family + "1-1");
        facts.put("hubId", hub);
        return facts;
    }

    private void fill(UUID person, String relation, String day, UUID place) {
        put(person, "caregivers", List.of(Map.of("name", relation + "の名", "relation", relation, "main", true)));
        put(
                person,
                "contacts",
                List.of(Map.of("name", relation + "の妹", "relation", "おば", "telephone", "090-0000-0001")));
        put(
                person,
                "needs",
                List.of(Map.of(
                        "code", "WHEELCHAIR", "value", "YES", "detail", day, "source", relation, "observedOn", day)));
        put(person, "places", List.of(Map.of("unitId", place, "wish", "REFUSED", "note", relation)));
        Map<String, Object> consent = Registrants.consent();
        consent.put("signer", relation + "子");
        core.post("/api/people/" + person + "/consents", consent).ok();
    }

    private void put(UUID person, String part, List<Map<String, Object>> items) {
        core.put("/api/people/" + person + "/" + part, Map.of("version", version(person), "items", items))
                .ok();
    }

    private void plan(UUID person, String words) {
        int base = ((Number) given.service
                        .column("select coalesce(max(version), 0) from crisis_plan where person_id = ?", person)
                        .getFirst())
                .intValue();
        given.service.clock().pass(java.time.Duration.ofMinutes(1));
        core.post(
                        "/api/people/" + person + "/plans",
                        Map.of(
                                "kind",
                                "CAREGIVER_ABSENCE",
                                "baseVersion",
                                base,
                                "madeWith",
                                List.of("本人"),
                                "items",
                                Map.of("CALLED", Map.of("words", words))))
                .ok();
    }

    private UUID emergency(UUID person) {
        return coordinator
                .post(
                        "/api/emergencies",
                        Map.of(
                                "personId",
                                person,
                                "callerName",
                                "姉",
                                "callerRelation",
                                "姉",
                                "callerTelephone",
                                "090-0000-0000",
                                "situation",
                                "母の入院",
                                "nights",
                                1))
                .id();
    }

    /** Every row of every table, but for the record of the merge itself, what was read meanwhile and what was answered. */
    private Map<String, Object> everything() {
        Map<String, Object> tables = new TreeMap<>();
        List<Object> names = new ArrayList<>(given.service.column("""
                select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and relname not in ('person_merge', 'access_log', 'idempotent_answer', 'refresh_token', 'scheduled_tasks')
                """));
        names.forEach(name -> tables.put(
                (String) name, given.service.column("select to_jsonb(t)::text from " + name + " t order by 1")));
        return tables;
    }
}
