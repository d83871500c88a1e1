package jp.yoridokoro.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with a token, talking to the API over HTTP. POSTs carry a fresh idempotency key unless one is given. */
public final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final @Nullable String token;

    public Caller(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    /** An answer: its status, its JSON (a missing node where there is none), its headers. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {
        /** The answer, if it is a success. @throws AssertionError with the problem otherwise */
        public JsonNode ok() {
            if (status >= 300) {
                throw new AssertionError(status + " " + body);
            }
            return body;
        }

        public UUID id() {
            return UUID.fromString(ok().get("id").asText());
        }

        /** Last part of the problem's type, such as {@code emergency-bed-taken}. */
        public String problem() {
            return body.path("type").asText().replace("/problems/", "");
        }
    }

    public static Caller signIn(String url, String login, String password) {
        JsonNode token = new Caller(url, null)
                .send("POST", "/api/sign-in", Map.of("username", login, "password", password), null)
                .ok();
        return new Caller(url, token.get("access_token").asText());
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, idempotencyKey);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, null);
    }

    /** Asks for another kind of answer than JSON. */
    public Answer getAs(String accept, String path) {
        return send("GET", path, null, null, accept);
    }

    public Answer send(String method, String path, @Nullable Object body, @Nullable String key) {
        return send(method, path, body, key, "application/json");
    }

    private Answer send(String method, String path, @Nullable Object body, @Nullable String key, String accept) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                    .header("Accept", accept)
                    .method(method, body == null ? BodyPublishers.noBody() : publisher(body));
            if (body != null) {
                request.header(
                        "Content-Type", body instanceof byte[] ? "application/octet-stream" : "application/json");
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response.body()), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher publisher(Object body) throws IOException {
        return switch (body) {
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        };
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
