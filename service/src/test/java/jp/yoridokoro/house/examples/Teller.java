package jp.yoridokoro.house.examples;

import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Caller} whose requests and answers become examples of the API's document. Bodies are JSON in a text, or maps.
 *
 * @param problem what is asked must be refused with this; null: it must succeed
 */
public record Teller(
        Examples examples, Caller caller, @Nullable String problem) {
    /** The same person, whose next request is to be refused. @param expected such as {@code emergency-bed-taken} */
    public Teller refused(String expected) {
        return new Teller(examples, caller, expected);
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

    /** Asks for another kind of answer than JSON. */
    public Caller.Answer getAs(String accept, String path) {
        return tell("GET", path, null, caller.getAs(accept, path));
    }

    /** Any request. @throws AssertionError where it is refused and should not be, or the other way round */
    public Caller.Answer send(String method, String path, @Nullable Object body, @Nullable String key) {
        return tell(method, path, body, caller.send(method, path, body, key));
    }

    private Caller.Answer tell(String method, String path, @Nullable Object body, Caller.Answer answer) {
        String got = answer.status() < 300 ? "" : answer.problem();
        if (!got.equals(problem == null ? "" : problem)) {
            throw new AssertionError(method + " " + path + ": " + answer.status() + " " + answer.body());
        }
        examples.add(method, path, body instanceof Map<?, ?> map && map.isEmpty() ? null : body, answer);
        return answer;
    }
}
