package jp.yoridokoro.house.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yoridokoro.testing.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Every request a story sends to the running service, with the answer it got, written so that the next run writes the same:
 * ids are renamed by the order they first appear in, tokens and moments of the server's own clock are blanked.
 */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern SERVER_MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z");

    private final List<Template> templates;
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();

    /** One exchange. {@code request} and {@code answer} are what JSON becomes in Java, or text; null: none. */
    public record Told(
            String method,
            String path,
            Map<String, String> pathValues,
            Map<String, String> queryValues,
            @Nullable Object request,
            int status,
            String type,
            @Nullable Object answer) {}

    private record Template(String path, Pattern pattern, List<String> names) {}

    Examples(Iterable<String> paths) {
        List<Template> all = new ArrayList<>();
        for (String path : paths) {
            List<String> names = new ArrayList<>();
            Matcher name = Pattern.compile("\\{(\\w+)}").matcher(path);
            while (name.find()) {
                names.add(name.group(1));
            }
            all.add(new Template(path, Pattern.compile(path.replaceAll("\\{\\w+}", "([^/]+)")), names));
        }
        all.sort(Comparator.comparingInt((Template template) -> template.names().size())
                .thenComparing(Template::path));
        templates = List.copyOf(all);
    }

    /** Writes another word for one that differs from run to run, such as the code of the test's municipality. */
    public void alias(String actual, String written) {
        aliases.put(actual, written);
    }

    /** What a caller does from here on becomes an example. */
    public Teller by(Caller caller) {
        return new Teller(this, caller);
    }

    List<Told> told() {
        return told;
    }

    void add(String method, String target, @Nullable Object body, Caller.Answer answer) {
        String[] parts = target.split("\\?", 2);
        for (Template template : templates) {
            Matcher matcher = template.pattern().matcher(parts[0]);
            if (matcher.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < template.names().size(); i++) {
                    values.put(template.names().get(i), written(matcher.group(i + 1)));
                }
                told.add(new Told(
                        method,
                        template.path(),
                        values,
                        query(parts.length > 1 ? parts[1] : ""),
                        request(body),
                        answer.status(),
                        answer.raw()
                                .headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .replaceAll(";.*", ""),
                        answer(answer)));
                return;
            }
        }
        throw new AssertionError("no operation for " + method + " " + target);
    }

    private Map<String, String> query(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] halves = pair.split("=", 2);
            values.put(halves[0], written(java.net.URLDecoder.decode(halves[1], StandardCharsets.UTF_8)));
        }
        return values;
    }

    private @Nullable Object request(@Nullable Object body) {
        if (body == null) {
            return null;
        }
        return body instanceof byte[] bytes
                ? written(new String(bytes, StandardCharsets.UTF_8))
                : rewritten(JSON.valueToTree(body));
    }

    private @Nullable Object answer(Caller.Answer answer) {
        byte[] bytes = answer.raw().body();
        if (bytes.length == 0) {
            return null;
        }
        return answer.body().isMissingNode()
                ? written(new String(bytes, StandardCharsets.UTF_8))
                : rewritten(answer.body());
    }

    private Object rewritten(JsonNode json) {
        try {
            return JSON.readValue(written(JSON.writeValueAsString(json)), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(String text) {
        String words = text;
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            words = words.replace(alias.getKey(), alias.getValue());
        }
        words = TOKEN.matcher(words).replaceAll("eyJ…");
        words = SERVER_MOMENT.matcher(words).replaceAll("2026-11-20T13:00:00Z");
        return ID.matcher(words)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), any -> "00000000-0000-4000-8000-%012d".formatted(ids.size() + 1)));
    }
}
