import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody signed in, talking to the API. Every POST carries a fresh idempotency key. */
record Caller(String url, String login, String token, String refreshToken) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "yoridokoro-demo";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What the service answered: a body it can go on with, or a refusal. */
    record Answer(int status, JsonNode body) {
        /** The body of a success. @throws Failed with the problem's title and next step otherwise */
        JsonNode ok() {
            if (status >= 300) {
                throw new Failed(status + " " + body.path("type").asText() + "  " + body.path("title").asText() + " → "
                        + body.path("next").asText() + "  " + body.path("facts") + body.path("errors"));
            }
            return body;
        }

        /** Last part of the problem's type, such as {@code emergency-bed-taken}; empty for a success. */
        String problem() {
            return body.path("type").asText().replace("/problems/", "");
        }
    }

    /** A step that did not go as the story says. */
    static final class Failed extends RuntimeException {
        Failed(String words) {
            super(words);
        }
    }

    static Caller nobody(String url) {
        return new Caller(url, "", "", "");
    }

    /** Signs in with the password of the demo accounts. */
    static Caller signIn(String url, String login) {
        JsonNode tokens = nobody(url)
                .post("/api/sign-in", Map.of("username", login, "password", PASSWORD))
                .ok();
        return new Caller(
                url,
                login,
                tokens.path("access_token").asText(),
                tokens.path("refresh_token").asText());
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    /** A file the service gives out, as lines. */
    List<String> lines(String path) {
        return List.of(send("GET", path, null).ok().asText().split("\\R"));
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    /** @param body a path is sent as the raw file, null as nothing, anything else as JSON */
    private Answer send(String method, String path, Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(Duration.ofMinutes(5))
                    .header("Accept", "application/json")
                    .header("Content-Type", body instanceof Path ? "application/octet-stream" : "application/json")
                    .method(method, publisher(body));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (method.equals("POST")) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            boolean json = response.headers().firstValue("Content-Type").orElse("json").contains("json");
            return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : new TextNode(response.body()));
        } catch (IOException e) {
            throw new Failed(method + " " + path + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(method + " " + path + ": interrupted");
        }
    }

    private static HttpRequest.BodyPublisher publisher(Object body) throws IOException {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case Path file -> BodyPublishers.ofByteArray(Files.readAllBytes(file));
            default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        };
    }
}
