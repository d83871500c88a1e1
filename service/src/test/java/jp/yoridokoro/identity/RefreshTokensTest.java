package jp.yoridokoro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class RefreshTokensTest {
    private static final String PASSWORD = "password of this test";

    private final Given given = Given.municipality("tochigi");
    private final Caller nobody = new Caller(given.service.url(), null);
    private final String login = UUID.randomUUID().toString();

    @Test
    void a_refresh_token_brings_a_new_access_token_that_works() {
        String refreshToken = signedIn();

        Caller.Answer renewed = renew(refreshToken);

        String accessToken = renewed.ok().get("access_token").asText();
        assertThat(new Caller(given.service.url(), accessToken)
                        .get("/api/no-such-thing")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_refresh_token_works_once() {
        String refreshToken = signedIn();
        renew(refreshToken).ok();

        assertThat(renew(refreshToken).problem()).isEqualTo("base-sign-in-needed");
    }

    @Test
    void a_refresh_token_ends_after_fourteen_hours() {
        String refreshToken = signedIn();
        given.service.clock().pass(Duration.ofHours(14));

        assertThat(renew(refreshToken).status()).isEqualTo(401);
    }

    @Test
    void the_token_of_a_closed_account_brings_nothing() {
        String refreshToken = signedIn();
        given.service.sql("update staff_account set active = false where login = ?", login);

        assertThat(renew(refreshToken).status()).isEqualTo(401);
    }

    private String signedIn() {
        given.service.sql(
                """
                insert into staff_account (id, municipality, login, password_hash, display_name, role, created_at)
                values (gen_random_uuid(), ?, ?, ?, '基幹', 'CORE_STAFF', now())
                """,
                given.municipality,
                login,
                given.service.bean(Passwords.class).hash(PASSWORD));
        return nobody.send("POST", "/api/sign-in", Map.of("username", login, "password", PASSWORD), null)
                .ok()
                .get("refresh_token")
                .asText();
    }

    private Caller.Answer renew(String refreshToken) {
        return nobody.send(
                "POST", "/api/tokens", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), null);
    }
}
