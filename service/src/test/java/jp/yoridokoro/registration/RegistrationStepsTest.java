package jp.yoridokoro.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** Every state × step × role through the API, against a table written by hand from DOMAIN §3 and §4.2. */
class RegistrationStepsTest {
    private static final List<String> STATES =
            List.of("DRAFT", "SUBMITTED", "ASSESSING", "JUDGING", "REGISTERED", "SUSPENDED", "NOT_REGISTERED", "ENDED");

    /** state step → state after, roles that may. S specialist, H hub coordinator, C core staff, M municipality. */
    private static final Map<String, String> LEGAL = Map.ofEntries(
            Map.entry("DRAFT submission", "SUBMITTED SHCM"),
            Map.entry("DRAFT ending", "ENDED SHCM"),
            Map.entry("SUBMITTED ending", "ENDED SHCM"),
            Map.entry("ASSESSING ending", "ENDED HCM"),
            Map.entry("JUDGING ending", "ENDED HCM"),
            Map.entry("SUBMITTED assessment", "ASSESSING HCM"),
            Map.entry("ASSESSING assessment", "ASSESSING HCM"),
            Map.entry("ASSESSING judgement-call", "JUDGING HCM"),
            Map.entry("JUDGING admission", "REGISTERED CM"),
            Map.entry("JUDGING rejection", "NOT_REGISTERED CM"),
            Map.entry("REGISTERED talk", "REGISTERED SHCM"),
            Map.entry("REGISTERED review", "REGISTERED CM"),
            Map.entry("REGISTERED suspension", "SUSPENDED HCM"),
            Map.entry("REGISTERED ending", "ENDED HCM"),
            Map.entry("SUSPENDED talk", "SUSPENDED SHCM"),
            Map.entry("SUSPENDED review", "SUSPENDED CM"),
            Map.entry("SUSPENDED resumption", "REGISTERED HCM"),
            Map.entry("SUSPENDED ending", "ENDED HCM"));

    private static final Map<String, Map<String, Object>> FORMS = Map.of(
            "submission", Map.of("noConsentReason", "入院中"),
            "assessment", Map.of("assessment", "母と二人暮らし"),
            "judgement-call", Map.of(),
            "admission", Map.of("reason", "高齢"),
            "rejection", Map.of("outcome", "EXPLAINED", "reason", "説明した"),
            "talk", Map.of("heldOn", "2026-11-20", "result", "話した"),
            "review", Map.of("heldOn", "2026-11-20", "result", "変わりない"),
            "suspension", Map.of("until", "2026-12-31", "reason", "入院"),
            "resumption", Map.of("reason", "退院"),
            "ending", Map.of("endReason", "MOVED", "reason", "転出"));

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final UUID office = given.office("相談支援センターあおば");
    private final Map<Character, Caller> callers = callers();
    private final UUID registration = registration();

    @Test
    void every_step_is_taken_exactly_where_and_by_whom_the_table_says() {
        List<String> wrong = new ArrayList<>();
        for (String state : STATES) {
            for (String step : FORMS.keySet()) {
                callers.forEach((role, caller) -> {
                    put(state);
                    Caller.Answer answer =
                            caller.post("/api/registrations/" + registration + "/" + step, FORMS.get(step));
                    String expected = expected(state, step, role);
                    String seen = seen(answer);
                    String left = state();
                    String shouldStand =
                            answer.status() < 300 ? answer.body().get("state").asText() : state;
                    if (!expected.equals(seen) || !left.equals(shouldStand)) {
                        wrong.add(state + " " + step + " " + role + ": " + seen + ", not " + expected);
                    }
                });
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String expected(String state, String step, char role) {
        String legal = LEGAL.get(state + " " + step);
        if (role == 'P') {
            return "base-unknown";
        }
        if (legal == null) {
            return "registration-step-not-allowed";
        }
        String[] toAndRoles = legal.split(" ");
        return toAndRoles[1].indexOf(role) >= 0 ? toAndRoles[0] : "base-not-yours";
    }

    private static String seen(Caller.Answer answer) {
        return answer.status() < 300 ? answer.body().get("state").asText() : answer.problem();
    }

    /** Puts the registration into a state with nobody's submission behind it: deciding one's own is another rule's test. */
    private void put(String state) {
        given.service.sql("delete from registration_decision where registration_id = ?", registration);
        given.service.sql("delete from registration_event where registration_id = ?", registration);
        given.service.sql(
                """
                update registration set state = ?, assessment = 'ある', outcome = 'EXPLAINED', registered_on = ?, talk_due = ?,
                       talk_held_on = null, review_due = ?, suspended_until = ?, end_reason = 'OTHER', purge_on = ?
                where id = ?
                """,
                state,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 11, 1),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2031, 11, 1),
                registration);
    }

    private String state() {
        return (String) given.service
                .column("select state from registration where id = ?", registration)
                .getFirst();
    }

    private Map<Character, Caller> callers() {
        Map<Character, Caller> byRole = new LinkedHashMap<>();
        byRole.put('S', given.specialist(office));
        byRole.put('H', given.coordinator(hub));
        byRole.put('C', given.core());
        byRole.put('M', given.municipalStaff());
        byRole.put('P', given.provider(given.office("ひまわり")));
        return byRole;
    }

    /** A registration that lacks nothing: it has been judged in a meeting. */
    private UUID registration() {
        UUID person = Registrants.hanako(callers.get('S'));
        UUID id = Registrants.draft(callers.get('H'), person);
        given.service.sql(
                """
                insert into meeting (id, municipality, kind, subject_kind, subject_id, planned_at, convened_by, held_at, decision)
                values (?, ?, 'REGISTRATION_JUDGE', 'REGISTRATION', ?, ?, ?, ?, '登録する')
                """,
                UUID.randomUUID(),
                given.municipality,
                id,
                OffsetDateTime.parse("2026-11-10T10:00:00+09:00"),
                UUID.randomUUID(),
                OffsetDateTime.parse("2026-11-10T10:00:00+09:00"));
        Registrants.reviewed(id, "2026-11-20", callers.get('C'), "CORE", "SPECIALIST");
        return id;
    }
}
