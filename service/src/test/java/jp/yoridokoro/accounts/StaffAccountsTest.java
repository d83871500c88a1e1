package jp.yoridokoro.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Accounts of staff: who keeps them, what stops with them, and how a password is given and changed. */
class StaffAccountsTest {
    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("中央");
    private final UUID office = given.office("くのみ");
    private final Caller municipality = given.municipalStaff();
    private final Caller core = given.core();

    @Test
    void the_municipality_adds_a_coordinator_who_signs_in_with_the_password_given_once() {
        String login = login();
        JsonNode added = municipality
                .post("/api/staff-accounts", form(login, "HUB_COORDINATOR", hub, null))
                .ok();

        String password = password(municipality, id(added));
        Caller coordinator = Caller.signIn(given.service.url(), login, password);

        assertThat(added.get("hub").asText()).isEqualTo("中央");
        assertThat(added.get("lastSignInAt").isNull()).isTrue();
        assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
        assertThat(coordinator.get("/api/my-account").ok().get("mustChange").asBoolean())
                .isTrue();
        assertThat(municipality
                        .get("/api/staff-accounts/" + id(added))
                        .ok()
                        .get("lastSignInAt")
                        .asText())
                .startsWith("2026-11-20T");
        assertThat(kept(login)).startsWith("$argon2id$").doesNotContain(password);
        assertThat(given.service.column(
                        "select count(*) from idempotent_answer where position(? in coalesce(body, '')) > 0", password))
                .containsExactly(0L);
    }

    @Test
    void nothing_is_done_with_a_given_password_before_it_is_changed() {
        String login = login();
        JsonNode added = municipality
                .post("/api/staff-accounts", form(login, "HUB_COORDINATOR", hub, null))
                .ok();
        String password = password(municipality, id(added));
        Caller coordinator = Caller.signIn(given.service.url(), login, password);

        assertThat(coordinator.get("/api/emergencies").problem()).isEqualTo("identity-password-to-change");
        change(coordinator, password, "青い 自転車 と 石けり 7").ok();

        assertThat(coordinator.get("/api/emergencies").status()).isEqualTo(401);
        assertThat(Caller.signIn(given.service.url(), login, "青い 自転車 と 石けり 7")
                        .get("/api/emergencies")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_new_password_has_twelve_characters_is_not_the_login_and_not_the_one_before() {
        Caller specialist = given.specialist(office);
        String login = (String) given.service
                .column("select login from staff_account where office_id = ?", office)
                .getFirst();

        assertThat(change(specialist, "wrong", "0123456789ab").problem()).isEqualTo("account-password-wrong");
        assertThat(change(specialist, Given.PASSWORD, "0123456789a").problem()).isEqualTo("account-password-short");
        assertThat(change(specialist, Given.PASSWORD, login.toUpperCase(java.util.Locale.ROOT))
                        .problem())
                .isEqualTo("account-password-is-login");
        assertThat(change(specialist, Given.PASSWORD, Given.PASSWORD).problem()).isEqualTo("account-password-same");
        assertThat(change(specialist, Given.PASSWORD, "0123456789ab").status()).isEqualTo(200);
    }

    @Test
    void a_stopped_account_is_out_at_once_and_comes_back_without_its_old_tokens() {
        String login = given.login("HUB_COORDINATOR", hub, null);
        Caller nobody = new Caller(given.service.url(), null);
        JsonNode pair = nobody.send("POST", "/api/sign-in", Map.of("username", login, "password", Given.PASSWORD), null)
                .ok();
        Caller coordinator =
                new Caller(given.service.url(), pair.get("access_token").asText());
        assertThat(coordinator.get("/api/emergencies").status()).isEqualTo(200);
        UUID id = account(login);

        stop(core, id).ok();
        assertThat(coordinator.get("/api/emergencies").problem()).isEqualTo("base-sign-in-needed");
        assertThat(stop(core, id).problem()).isEqualTo("account-stopped-already");
        core.post("/api/staff-accounts/" + id + "/resumption", Map.of("reason", "復職"))
                .ok();

        assertThat(coordinator.get("/api/emergencies").status()).isEqualTo(401);
        assertThat(nobody.send(
                                "POST",
                                "/api/tokens",
                                Map.of(
                                        "refresh_token",
                                        pair.get("refresh_token").asText()),
                                null)
                        .status())
                .isEqualTo(401);
        assertThat(Caller.signIn(given.service.url(), login, Given.PASSWORD)
                        .get("/api/emergencies")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_account_stopped_on_another_node_is_out_within_half_a_minute() {
        String login = given.login("HUB_COORDINATOR", hub, null);
        Caller coordinator = Caller.signIn(given.service.url(), login, Given.PASSWORD);
        coordinator.get("/api/emergencies").ok();

        given.service.sql("update staff_account set active = false where login = ?", login);
        given.service.clock().pass(Duration.ofSeconds(30));

        assertThat(coordinator.get("/api/emergencies").status()).isEqualTo(401);
    }

    @Test
    void core_staff_keep_everybody_but_the_municipality_and_nobody_keeps_themselves() {
        UUID officer = account(given.login("MUNICIPALITY"));
        String own = given.login("CORE_STAFF");
        Caller me = Caller.signIn(given.service.url(), own, Given.PASSWORD);

        assertThat(core.post("/api/staff-accounts", form(login(), "MUNICIPALITY", null, null))
                        .problem())
                .isEqualTo("account-municipality-only");
        assertThat(stop(core, officer).problem()).isEqualTo("account-municipality-only");
        assertThat(core.put("/api/staff-accounts/" + officer + "/password", Map.of())
                        .problem())
                .isEqualTo("account-municipality-only");
        assertThat(stop(me, account(own)).problem()).isEqualTo("account-not-your-own");
        assertThat(stop(municipality, officer).status()).isEqualTo(201);
    }

    @Test
    void others_keep_no_accounts_and_another_municipality_sees_none() {
        UUID id = account(given.login("HUB_COORDINATOR", hub, null));
        Caller elsewhere = Given.municipality("tochigi").municipalStaff();

        for (Caller one : List.of(given.coordinator(hub), given.provider(office), given.specialist(office))) {
            assertThat(one.get("/api/staff-accounts").problem()).isEqualTo("base-not-yours");
            assertThat(stop(one, id).problem()).isEqualTo("base-not-yours");
        }
        assertThat(elsewhere.get("/api/staff-accounts").ok().get("items")).hasSize(1);
        assertThat(stop(elsewhere, id).problem()).isEqualTo("base-unknown");
        assertThat(elsewhere.get("/api/staff-accounts/" + id + "/changes").problem())
                .isEqualTo("base-unknown");
    }

    @Test
    void a_role_has_the_place_it_works_for_in_this_municipality() {
        Given elsewhere = Given.municipality("tochigi");
        given.service.sql("update municipality set tenant_since = '2026-04-01' where code = ?", elsewhere.municipality);

        assertThat(municipality
                        .post("/api/staff-accounts", form(login(), "HUB_COORDINATOR", null, office))
                        .problem())
                .isEqualTo("account-place-needed");
        assertThat(municipality
                        .post("/api/staff-accounts", form(login(), "HUB_COORDINATOR", elsewhere.hub("よそ"), null))
                        .problem())
                .isEqualTo("account-place-elsewhere");
        assertThat(municipality
                        .post("/api/staff-accounts", form(login(), "PROVIDER", null, elsewhere.office("よそ")))
                        .problem())
                .isEqualTo("account-place-elsewhere");
        assertThat(municipality
                        .post("/api/staff-accounts", form(login(), "CORE_STAFF", hub, office))
                        .ok()
                        .get("hubId")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_login_is_given_once() {
        String login = login();
        municipality
                .post("/api/staff-accounts", form(login, "PROVIDER", null, office))
                .ok();

        assertThat(core.post("/api/staff-accounts", form(login, "CORE_STAFF", null, null))
                        .problem())
                .isEqualTo("account-login-taken");
        assertThat(core.post("/api/staff-accounts", form("佐藤", "CORE_STAFF", null, null))
                        .problem())
                .isEqualTo("base-input");
    }

    @Test
    void a_change_moves_to_another_hub_ends_the_tokens_and_tells_both_values_when_somebody_was_first() {
        UUID north = given.hub("きた");
        String login = given.login("HUB_COORDINATOR", hub, null);
        Caller coordinator = Caller.signIn(given.service.url(), login, Given.PASSWORD);
        String path = "/api/staff-accounts/" + account(login);
        Map<String, Object> form = Map.of("version", 0, "displayName", "佐藤 美咲", "hubId", north);

        JsonNode changed = core.put(path, form).ok();
        Caller.Answer stale = core.put(path, Map.of("version", 0, "displayName", "佐藤 美沙", "hubId", hub));

        assertThat(changed.get("hub").asText()).isEqualTo("きた");
        assertThat(coordinator.get("/api/emergencies").status()).isEqualTo(401);
        assertThat(stale.problem()).isEqualTo("base-version");
        assertThat(stale.body().at("/facts/current/displayName").asText()).isEqualTo("佐藤 美咲");
        assertThat(stale.body().at("/facts/yours/displayName").asText()).isEqualTo("佐藤 美沙");
    }

    @Test
    void every_change_is_written_down_with_who_and_when_and_without_the_password() {
        JsonNode added = municipality
                .post("/api/staff-accounts", form(login(), "PROVIDER", null, office))
                .ok();
        UUID id = id(added);
        given.service.clock().pass(Duration.ofMinutes(1));
        String password = password(core, id);
        given.service.clock().pass(Duration.ofMinutes(1));
        core.put("/api/staff-accounts/" + id, Map.of("version", 1, "displayName", "宿直", "officeId", office))
                .ok();
        given.service.clock().pass(Duration.ofMinutes(1));
        stop(core, id).ok();

        JsonNode changes =
                municipality.get("/api/staff-accounts/" + id + "/changes").ok();

        assertThat(changes.findValuesAsText("kind")).containsExactly("STOPPED", "CHANGED", "PASSWORD_GIVEN", "ADDED");
        assertThat(changes.findValuesAsText("byWhom")).containsExactly("伊藤 明", "伊藤 明", "伊藤 明", "渡辺 一郎");
        assertThat(changes.get(0).get("reason").asText()).isEqualTo("退職");
        assertThat(changes.get(1).get("facts").asText()).contains("小林 誠", "宿直");
        assertThat(changes.toString()).doesNotContain(password);
        assertThat(municipality
                        .get("/api/staff-accounts?size=200")
                        .ok()
                        .get("items")
                        .findValuesAsText("id"))
                .doesNotContain(id.toString());
        assertThat(municipality
                        .get("/api/staff-accounts?stopped=true&size=200")
                        .ok()
                        .get("items")
                        .findValuesAsText("id"))
                .contains(id.toString());
    }

    @Test
    void the_database_itself_lets_neither_core_staff_nor_the_owner_change_what_they_may_not() throws Exception {
        UUID officer = account(given.login("MUNICIPALITY"));
        UUID coordinator = account(given.login("HUB_COORDINATOR", hub, null));

        assertThat(asApp(
                        "CORE_STAFF",
                        UUID.randomUUID(),
                        "update staff_account set display_name = '' where id = '" + officer + "'"))
                .isEqualTo("0");
        assertThat(asApp(
                        "HUB_COORDINATOR",
                        UUID.randomUUID(),
                        "update staff_account set display_name = '' where id = '" + coordinator + "'"))
                .isEqualTo("0");
        assertThat(asApp(
                        "HUB_COORDINATOR",
                        coordinator,
                        "update staff_account set active = false where id = '" + coordinator + "'"))
                .contains("nobody stops or moves");
        assertThat(asApp(
                        "MUNICIPALITY",
                        UUID.randomUUID(),
                        "update staff_account set role = 'MUNICIPALITY' where id = '" + coordinator + "'"))
                .contains("permission denied");
    }

    private String asApp(String role, UUID staff, String sql) throws Exception {
        try (Connection connection = given.service.app();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('yoridokoro.role', '" + role
                    + "', false), set_config('yoridokoro.municipality', '" + given.municipality
                    + "', false), set_config('yoridokoro.staff', '" + staff + "', false)");
            return String.valueOf(statement.executeUpdate(sql));
        } catch (java.sql.SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String login() {
        return "staff-" + UUID.randomUUID();
    }

    private static Map<String, Object> form(String login, String role, @Nullable UUID hub, @Nullable UUID office) {
        Map<String, Object> form = new HashMap<>(Map.of("login", login, "displayName", "小林 誠", "role", role));
        form.put("hubId", hub);
        form.put("officeId", office);
        return form;
    }

    private static Caller.Answer stop(Caller by, UUID id) {
        return by.post("/api/staff-accounts/" + id + "/suspension", Map.of("reason", "退職"));
    }

    private static Caller.Answer change(Caller by, String current, String next) {
        return by.put("/api/my-account/password", Map.of("current", current, "next", next));
    }

    private static String password(Caller by, UUID id) {
        return by.put("/api/staff-accounts/" + id + "/password", Map.of())
                .ok()
                .get("password")
                .asText();
    }

    private static UUID id(JsonNode account) {
        return UUID.fromString(account.get("id").asText());
    }

    private UUID account(String login) {
        return (UUID) given.service
                .column("select id from staff_account where login = ?", login)
                .getFirst();
    }

    private String kept(String login) {
        return (String) given.service
                .column("select password_hash from staff_account where login = ?", login)
                .getFirst();
    }
}
