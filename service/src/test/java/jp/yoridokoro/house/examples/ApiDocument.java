package jp.yoridokoro.house.examples;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** docs/openapi.yaml: the document the code describes, with the examples the stories told and the statuses really answered. */
final class ApiDocument {
    private final Map<String, Object> document;
    /** Operations whose described success has been given its true status. */
    private final Set<Object> told = Collections.newSetFromMap(new IdentityHashMap<>());

    ApiDocument() throws IOException {
        try (var served = ApiDocument.class.getResourceAsStream("/META-INF/swagger/yoridokoro.yml")) {
            document = new Yaml().load(new String(served.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    Set<String> paths() {
        return map(document.get("paths")).keySet();
    }

    Coverage coverage(List<Examples.Told> told) {
        return new Coverage(map(document.get("paths")), told);
    }

    String with(List<Examples.Told> told) {
        Map<String, Integer> times = new HashMap<>();
        for (Examples.Told one : told) {
            Map<String, Object> operation = operation(one);
            String what = one.success() ? "ok" : one.problem();
            int time = times.merge(one.method() + one.path() + " " + what, 1, Integer::sum);
            String name = time == 1 ? what : what + "-" + time;
            if (one.success()) {
                parameters(operation, one);
            }
            request(operation, name, one);
            answer(operation, name, one);
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(160);
        Yaml yaml = new Yaml(options);
        Node root = yaml.represent(document);
        closeUp(root, false);
        StringWriter printed = new StringWriter();
        yaml.serialize(root, printed);
        return printed.toString();
    }

    /** What an example holds is written in flow style: nested as deep as it stands, half of the file would be indentation. */
    private static void closeUp(Node node, boolean inExample) {
        if (node instanceof CollectionNode<?> collection && inExample) {
            collection.setFlowStyle(DumperOptions.FlowStyle.FLOW);
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(one -> closeUp(one, inExample));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(entry -> closeUp(
                            entry.getValueNode(),
                            inExample
                                    || (entry.getKeyNode() instanceof ScalarNode key
                                            && key.getValue().equals("value"))));
        }
    }

    private Map<String, Object> operation(Examples.Told one) {
        return map(
                map(map(document.get("paths")).get(one.path())).get(one.method().toLowerCase(Locale.ROOT)));
    }

    private static void parameters(Map<String, Object> operation, Examples.Told one) {
        for (Object parameter : (List<?>) operation.getOrDefault("parameters", List.of())) {
            Map<String, Object> named = map(parameter);
            Map<String, String> values = "path".equals(named.get("in")) ? one.pathValues() : one.queryValues();
            String value = values.get(named.get("name"));
            if (value != null) {
                named.putIfAbsent("example", value);
            }
        }
    }

    private static void request(Map<String, Object> operation, String name, Examples.Told one) {
        if (one.request() != null && operation.containsKey("requestBody")) {
            map(map(operation.get("requestBody")).get("content"))
                    .values()
                    .forEach(content -> example(map(content), name, one, one.request()));
        }
    }

    /** The framework describes each success as 200; what was answered is what is written. */
    private void answer(Map<String, Object> operation, String name, Examples.Told one) {
        Map<String, Object> responses = map(operation.get("responses"));
        String status = String.valueOf(one.status());
        if (one.success() && !responses.containsKey(status)) {
            Object described = told.contains(operation) ? copy(responses) : responses.remove("200");
            responses.put(status, described == null ? new LinkedHashMap<>() : described);
        }
        if (one.success()) {
            told.add(operation);
        }
        Map<String, Object> response =
                map(responses.computeIfAbsent(status, any -> new LinkedHashMap<>(Map.of("description", "refused"))));
        if (one.type().isEmpty()) {
            return;
        }
        Map<String, Object> content = map(response.computeIfAbsent("content", any -> new LinkedHashMap<>()));
        example(map(content.computeIfAbsent(one.type(), any -> new LinkedHashMap<>())), name, one, one.answer());
    }

    /** Request and answer of one exchange have the same name; the summary says where it was sent. A file that is no text has no value. */
    private static void example(Map<String, Object> content, String name, Examples.Told one, @Nullable Object value) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("summary", one.method() + " " + one.target());
        if (value != null) {
            example.put("value", value);
        }
        map(content.computeIfAbsent("examples", any -> new LinkedHashMap<>())).put(name, example);
    }

    private static Object copy(Map<String, Object> responses) {
        Map<String, Object> success = map(responses.entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow()
                .getValue());
        return new Yaml().load(new Yaml().dump(withoutExamples(success)));
    }

    private static Map<String, Object> withoutExamples(Map<String, Object> success) {
        Map<String, Object> bare = new LinkedHashMap<>(success);
        Map<String, Object> contents = new LinkedHashMap<>();
        map(success.getOrDefault("content", Map.of())).forEach((type, content) -> {
            Map<String, Object> schema = new LinkedHashMap<>(map(content));
            schema.remove("examples");
            contents.put(type, schema);
        });
        bare.put("content", contents);
        return bare;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
