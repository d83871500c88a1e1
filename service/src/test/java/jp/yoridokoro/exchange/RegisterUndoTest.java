package jp.yoridokoro.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class RegisterUndoTest {
    private static final String IMPORTS = "/api/register-imports";
    private static final String TWO = "台帳番号,氏名,フリガナ,生年月日,性別,住所,登録区分,登録日,介護者氏名,介護者続柄,緊急連絡先1氏名,緊急連絡先1続柄,緊急連絡先1電話\n"
            + "1,栃木 花子,トチギ ハナコ,1990-01-01,女,旭町1,A,2024-04-01,母,母,おば,おば,0282000001\n"
            + "2,小山 太郎,オヤマ タロウ,1991-01-01,男,旭町2,B,2024-04-01,父,父,おじ,おじ,0282000002\n";
    private static final String CHANGES = "台帳番号,氏名,フリガナ,生年月日,性別,住所,登録区分,介護者健康,緊急連絡先1電話,緊急連絡先2氏名,緊急連絡先2続柄,緊急連絡先2電話\n"
            + "1,栃木 花子,トチギ ハナコ,1990-01-02,女,本町9,C,病弱,0282000009,いとこ,いとこ,0282000008\n"
            + "3,佐野 次郎,サノ ジロウ,1992-01-01,男,本町3,,,,,,\n";

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた拠点");
    private final Caller staff = given.municipalStaff();

    @Test
    void undone_a_batch_leaves_everything_exactly_as_it_was() {
        take(TWO);
        String before = everything(given);
        UUID batch = take(CHANGES);
        assertThat(everything(given)).isNotEqualTo(before);

        JsonNode undone = undo(batch).ok();

        assertThat(everything(given)).isEqualTo(before);
        assertThat(undone.get("undoneAt").isNull()).isFalse();
        assertThat(undo(batch).problem()).isEqualTo("exchange-undone-already");
    }

    @Test
    void a_batch_of_new_people_undone_leaves_nobody_and_can_be_taken_again() {
        String before = everything(given);
        UUID batch = take(TWO);

        undo(batch).ok();

        assertThat(everything(given)).isEqualTo(before);
        take(TWO);
        assertThat(given.service.column("select count(*) from person where municipality = ?", given.municipality))
                .containsExactly(2L);
    }

    @Test
    void batches_are_undone_one_after_the_other_the_later_first() {
        String before = everything(given);
        UUID first = take(TWO);
        UUID second = take(CHANGES);

        Caller.Answer early = undo(first);
        assertThat(early.problem()).isEqualTo("exchange-held");
        assertThat(early.body().at("/facts/rows").toString()).isEqualTo("[{\"line\":2,\"heldBy\":\"CHANGED\"}]");

        undo(second).ok();
        undo(first).ok();
        assertThat(everything(given)).isEqualTo(before);
    }

    @Test
    void one_person_changed_since_holds_the_whole_batch() {
        UUID batch = take(TWO);
        UUID hanako = person("花子");
        Map<String, Object> facts = Registrants.facts();
        facts.put("address", "本町5");
        staff.put("/api/people/" + hanako, Map.of("person", facts, "version", 0))
                .ok();
        String before = everything(given);

        Caller.Answer answer = undo(batch);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().at("/facts/rows").toString()).isEqualTo("[{\"line\":2,\"heldBy\":\"CHANGED\"}]");
        assertThat(everything(given)).isEqualTo(before);
    }

    @Test
    void a_case_a_plan_a_consent_or_a_step_since_holds_the_batch() {
        UUID batch = take(TWO);
        UUID hanako = person("花子");
        UUID taro = person("太郎");
        staff.post("/api/people/" + hanako + "/consents", Registrants.consent()).ok();
        staff.post(
                        "/api/people/" + hanako + "/plans",
                        new HashMap<>(Map.of(
                                "kind",
                                "CAREGIVER_ABSENCE",
                                "baseVersion",
                                0,
                                "madeWith",
                                List.of("本人"),
                                "items",
                                Map.of("MEALS", Map.of("words", "きざみ")))))
                .ok();
        given.service.sql("""
                insert into emergency_case (id, municipality, number, person_id, owner_hub_id, stage, caller_name, caller_relation,
                    caller_telephone, first_night, leaving, received_at, received_by, acknowledge_due, triage_due)
                select gen_random_uuid(), municipality, 'T-1', id, hub_id, 'RECEIVED', '姉', '姉', '0', '2026-11-20', '2026-11-21', now(),
                       gen_random_uuid(), now(), now() from person where id = ?
                """, taro);
        given.service.sql("""
                insert into registration_event (registration_id, municipality, at, staff_id, role, step, from_state, to_state, reason)
                select id, municipality, now(), gen_random_uuid(), 'CORE_STAFF', 'TALK_HELD', state, state, '' from registration where person_id = ?
                """, taro);

        JsonNode rows = undo(batch).body().at("/facts/rows");

        assertThat(rows.findValuesAsText("line")).containsExactly("2", "2", "3", "3");
        assertThat(rows.findValuesAsText("heldBy")).containsExactly("CONSENT", "PLAN", "CASE", "CHANGED");
    }

    @Test
    void somebody_changed_by_the_batch_keeps_what_was_added_since() {
        take(TWO);
        UUID batch = take(CHANGES);
        UUID hanako = person("花子");
        staff.post("/api/people/" + hanako + "/consents", Registrants.consent()).ok();

        undo(batch).ok();

        assertThat(staff.get("/api/people/" + hanako + "/consents").ok()).hasSize(1);
        assertThat(staff.get("/api/people/" + hanako).ok().at("/person/address").asText())
                .isEqualTo("旭町1");
        assertThat(given.service.column("select name from hub where id = ?", hub))
                .containsExactly("きた拠点");
    }

    /** All that an import can touch in a municipality, but the versions that only ever count up. */
    static String everything(Given given) {
        return given.service.column("""
                        select coalesce(jsonb_agg(jsonb_build_object('p', to_jsonb(p) - 'version', 'i', register_image(p.id)) order by p.id), '[]')::text
                        from person p where p.municipality = ?
                        """, given.municipality).getFirst().toString();
    }

    private UUID take(String file) {
        return staff.post(IMPORTS, file.getBytes(StandardCharsets.UTF_8)).id();
    }

    private Caller.Answer undo(UUID batch) {
        return staff.post(IMPORTS + "/" + batch + "/undo", Map.of());
    }

    private UUID person(String name) {
        return (UUID) given.service
                .column("select id from person where municipality = ? and given_name = ?", given.municipality, name)
                .getFirst();
    }
}
