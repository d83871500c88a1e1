package jp.yoridokoro.house.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.jspecify.annotations.Nullable;

/** Every request a story sends to the running service, with the answer it got, in the words of {@link Wording}. */
public final class Examples {
    private final List<Template> templates;
    private final List<Told> told = new ArrayList<>();
    private Wording wording = new Wording("");

    /**
     * One exchange. {@code request} and {@code answer} are what JSON becomes in Java, or text; null: none, or a file that is no
     * text.
     *
     * @param problem last part of the problem's type; empty for a success
     * @param target path and query as they were sent
     * @param type of the answer; empty where there is none
     */
    public record Told(
            String method,
            String path,
            String target,
            Map<String, String> pathValues,
            Map<String, String> queryValues,
            @Nullable Object request,
            int status,
            String problem,
            String type,
            @Nullable Object answer) {
        boolean success() {
            return status < 300;
        }
    }

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

    /** What is told from here on is told by this story. */
    void begin(String story) {
        wording = new Wording(story);
    }

    /** Writes another word for one that differs from run to run. */
    public void alias(String actual, String written) {
        wording.alias(actual, written);
    }

    /** A municipality of the tests, written under another name and code. */
    public void municipality(Given given, String name, String code) {
        alias("試験市" + given.municipality, name);
        alias(given.municipality, code);
        alias("試験市", name);
    }

    /** What a caller does from here on becomes an example. */
    public Teller by(Caller caller) {
        return new Teller(this, caller, null);
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
                    values.put(template.names().get(i), wording.of(matcher.group(i + 1)));
                }
                told.add(told(method, template.path(), target, values, query(parts), body, answer));
                return;
            }
        }
        throw new AssertionError("no operation for " + method + " " + target);
    }

    private Told told(
            String method,
            String path,
            String target,
            Map<String, String> values,
            Map<String, String> query,
            @Nullable Object body,
            Caller.Answer answer) {
        try {
            return new Told(
                    method,
                    path,
                    wording.of(target),
                    values,
                    query,
                    wording.body(body),
                    answer.status(),
                    answer.problem(),
                    type(answer),
                    answer(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> query(String[] parts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] halves = pair.split("=", 2);
            values.put(halves[0], wording.of(URLDecoder.decode(halves[1], StandardCharsets.UTF_8)));
        }
        return values;
    }

    private @Nullable Object answer(Caller.Answer answer) throws JsonProcessingException {
        byte[] bytes = answer.raw().body();
        if (bytes.length == 0 || type(answer).endsWith(".sheet") || type(answer).endsWith("/pdf")) {
            return null;
        }
        return answer.body().isMissingNode() ? wording.body(bytes) : wording.json(answer.body());
    }

    private static String type(Caller.Answer answer) {
        return answer.raw().body().length == 0
                ? ""
                : answer.raw().headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }
}
