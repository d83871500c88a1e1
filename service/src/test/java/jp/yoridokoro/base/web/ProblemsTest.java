package jp.yoridokoro.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong at the door is told in one shape (RFC 9457) and in Japanese. */
class ProblemsTest {
    private final Given given = Given.municipality("tochigi");
    private final String token = given.pairOfTokens().get("access_token").asText();

    @Test
    void a_format_nothing_is_written_in_is_not_acceptable() throws Exception {
        assertThat(problem(
                        request("/api/settings").header("Accept", "image/png").GET()))
                .isEqualTo("406 /problems/base-not-acceptable");
    }

    @Test
    void a_body_that_is_no_json_is_the_wrong_media_type() throws Exception {
        assertThat(problem(request("/api/settings")
                        .header("Content-Type", "text/html")
                        .header("Idempotency-Key", "1")
                        .POST(HttpRequest.BodyPublishers.ofString("<p>"))))
                .isEqualTo("415 /problems/base-media-type");
    }

    @Test
    void a_method_that_is_not_there_is_refused() throws Exception {
        assertThat(problem(request("/api/settings").DELETE())).isEqualTo("405 /problems/base-method");
    }

    @Test
    void broken_json_is_bad_input() throws Exception {
        assertThat(problem(request("/api/settings")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "1")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"key\":"))))
                .isEqualTo("400 /problems/base-input");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(given.service.url() + path))
                .header("Authorization", "Bearer " + token);
    }

    private static String problem(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return answer.statusCode() + " " + answer.body().replaceAll("(?s).*\"type\":\"([^\"]+)\".*", "$1");
    }
}
