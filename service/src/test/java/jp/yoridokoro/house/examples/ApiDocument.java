package jp.yoridokoro.house.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

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

    /** Operations nothing was told of: no success, or a request body without an example. */
    Set<String> withoutExample(List<Examples.Told> told) {
        Set<String> missing = new TreeSet<>();
        map(document.get("paths"))
                .forEach((path, operations) -> map(operations).forEach((method, operation) -> {
                    List<Examples.Told> here = told.stream()
                            .filter(one -> one.path().equals(path)
                                    && one.method().equals(method.toUpperCase(Locale.ROOT))
                                    && one.status() < 300)
                            .toList();
                    boolean asks = map(operation).containsKey("requestBody");
                    if (here.isEmpty() || (asks && here.stream().allMatch(one -> one.request() == null))) {
                        missing.add(method.toUpperCase(Locale.ROOT) + " " + path);
                    }
                }));
        return missing;
    }

    String with(List<Examples.Told> told) {
        for (Examples.Told one : told) {
            Map<String, Object> operation = map(map(map(document.get("paths")).get(one.path()))
                    .get(one.method().toLowerCase(Locale.ROOT)));
            if (one.status() < 300) {
                parameters(operation, one);
                request(operation, one);
            }
            answer(operation, one);
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(160);
        options.setSplitLines(false);
        return new Yaml(options).dump(document);
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

    private static void request(Map<String, Object> operation, Examples.Told one) {
        if (one.request() != null && operation.containsKey("requestBody")) {
            map(map(operation.get("requestBody")).get("content"))
                    .values()
                    .forEach(content -> map(content).putIfAbsent("example", one.request()));
        }
    }

    /** The framework describes each success as 200; what was answered is what is written. */
    private void answer(Map<String, Object> operation, Examples.Told one) {
        Map<String, Object> responses = map(operation.get("responses"));
        String status = String.valueOf(one.status());
        if (one.status() < 300 && !responses.containsKey(status)) {
            Object described = told.contains(operation) ? copy(responses) : responses.remove("200");
            responses.put(status, described == null ? new LinkedHashMap<>() : described);
        }
        if (one.status() < 300) {
            told.add(operation);
        }
        Map<String, Object> response =
                map(responses.computeIfAbsent(status, any -> new LinkedHashMap<>(Map.of("description", "refused"))));
        if (one.answer() == null) {
            return;
        }
        Map<String, Object> content = map(response.computeIfAbsent("content", any -> new LinkedHashMap<>()));
        map(content.computeIfAbsent(one.type(), any -> new LinkedHashMap<>())).putIfAbsent("example", one.answer());
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
            schema.remove("example");
            contents.put(type, schema);
        });
        bare.put("content", contents);
        return bare;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
