package jp.yoridokoro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.Test;

class WallsTest {
    @Test
    void a_connection_without_an_identity_sees_no_account() throws Exception {
        Given given = Given.municipality("tochigi");
        given.core();

        try (Connection connection = given.service.app();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from staff_account")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void a_wrong_password_is_refused_in_japanese() {
        Caller nobody = new Caller(Service.running().url(), null);

        Caller.Answer answer =
                nobody.send("POST", "/api/sign-in", java.util.Map.of("username", "x", "password", "y"), null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("base-wrong-password");
        assertThat(answer.body().get("title").asText()).contains("パスワード");
    }

    @Test
    void a_refresh_token_brings_a_new_pair_and_works_once() {
        Given given = Given.municipality("tochigi");
        var pair = given.pairOfTokens();
        Caller nobody = new Caller(given.service.url(), null);
        var form = java.util.Map.of("refresh_token", pair.get("refresh_token").asText());

        Caller.Answer first = nobody.send("POST", "/api/tokens", form, null);
        Caller.Answer second = nobody.send("POST", "/api/tokens", form, null);

        Caller renewed =
                new Caller(given.service.url(), first.ok().get("access_token").asText());
        assertThat(renewed.get("/api/settings").status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(401);
    }

    @Test
    void the_api_does_not_read_the_cookie_of_the_pages() throws Exception {
        Given given = Given.municipality("tochigi");
        String token = given.pairOfTokens().get("access_token").asText();

        var answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(given.service.url() + "/api/settings"))
                                .header("Cookie", "yoridokoro=" + token)
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
