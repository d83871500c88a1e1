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
}
