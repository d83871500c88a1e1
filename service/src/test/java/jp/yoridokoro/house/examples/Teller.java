package jp.yoridokoro.house.examples;

import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import org.jspecify.annotations.Nullable;

/** A {@link Caller} whose requests and answers become examples of the API's document. */
public final class Teller {
    private final Examples examples;
    private final Caller caller;

    Teller(Examples examples, Caller caller) {
        this.examples = examples;
        this.caller = caller;
    }

    public Caller.Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Caller.Answer post(String path, Object body) {
        return send("POST", path, body, UUID.randomUUID().toString());
    }

    /** A POST that says nothing but its path. */
    public Caller.Answer post(String path) {
        return post(path, Map.of());
    }

    public Caller.Answer put(String path, Object body) {
        return send("PUT", path, body, null);
    }

    /** Any request; a refusal (400 and above) is an example too. */
    public Caller.Answer send(String method, String path, @Nullable Object body, @Nullable String key) {
        Caller.Answer answer = caller.send(method, path, body, key);
        examples.add(method, path, body instanceof Map<?, ?> map && map.isEmpty() ? null : body, answer);
        return answer;
    }
}
