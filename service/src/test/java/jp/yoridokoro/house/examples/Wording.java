package jp.yoridokoro.house.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes one story so that the next run writes the same: ids are renamed by the order they first appear in, tokens, passphrases
 * and moments of the real clock are blanked, the test's municipalities get the names of real ones. Ids begin with a number of
 * the story's own, so that a change of one story leaves the others as they are.
 */
final class Wording {
    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern OUTSIDE_TOKEN = Pattern.compile("/outside/[\\w-]{43}");
    private static final Pattern PASSPHRASE = Pattern.compile("(?<![\\w-])\\d{4}(-\\d{4}){3}(?![\\w-])");
    private static final Pattern REAL_MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z");

    private final String story;
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<Number, Integer> rows = new LinkedHashMap<>();

    Wording(String story) {
        CRC32 sum = new CRC32();
        sum.update(story.getBytes(StandardCharsets.UTF_8));
        this.story = "%08x".formatted(sum.getValue());
    }

    void alias(String actual, String written) {
        aliases.put(actual, written);
    }

    String of(String text) {
        String words = text;
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            words = words.replace(alias.getKey(), alias.getValue());
        }
        words = TOKEN.matcher(words).replaceAll("eyJ…");
        words = OUTSIDE_TOKEN.matcher(words).replaceAll("/outside/…");
        words = PASSPHRASE.matcher(words).replaceAll("1234-5678-9012-3456");
        words = REAL_MOMENT.matcher(words).replaceAll("2026-11-20T13:00:00Z");
        return ID.matcher(words)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), any -> story + "-0000-4000-8000-%012d".formatted(ids.size() + 1)));
    }

    /** A body as what JSON becomes in Java. A body of bytes is text; a text is JSON; null: none. */
    @Nullable
    Object body(@Nullable Object body) throws JsonProcessingException {
        return switch (body) {
            case null -> null;
            case byte[] bytes -> of(new String(bytes, StandardCharsets.UTF_8));
            case String text -> json(JSON.readTree(text));
            default -> json(JSON.valueToTree(body));
        };
    }

    /**
     * The facts of a problem come in any order and are sorted; everything else stays in the order it was sent in. A number that
     * counts the rows of a table begins with 1 in each story.
     */
    @Nullable
    Object json(JsonNode json) throws JsonProcessingException {
        Object read = counted(JSON.readValue(of(JSON.writeValueAsString(json)), Object.class));
        if (read instanceof Map<?, ?> problem && problem.get("facts") instanceof Map<?, ?> facts) {
            Map<Object, @Nullable Object> ordered = new LinkedHashMap<>(problem);
            ordered.put("facts", sorted(facts));
            return ordered;
        }
        return read;
    }

    private @Nullable Object counted(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> counted = new LinkedHashMap<>();
            map.forEach((name, value) -> counted.put(
                    name,
                    name.equals("id") && value instanceof Number number
                            ? rows.computeIfAbsent(number, any -> rows.size() + 1)
                            : counted(value)));
            return counted;
        }
        return node instanceof List<?> list ? each(list, this::counted) : node;
    }

    private static @Nullable Object sorted(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((name, value) -> sorted.put((String) name, sorted(value)));
            return sorted;
        }
        return node instanceof List<?> list ? each(list, Wording::sorted) : node;
    }

    /** A list of its own even where it is empty: YAML writes one that is met twice as an anchor. */
    private static List<@Nullable Object> each(List<?> list, UnaryOperator<@Nullable Object> change) {
        List<@Nullable Object> changed = new ArrayList<>();
        list.forEach(one -> changed.add(change.apply(one)));
        return changed;
    }
}
