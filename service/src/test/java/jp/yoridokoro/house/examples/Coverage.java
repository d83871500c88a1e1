package jp.yoridokoro.house.examples;

import static jp.yoridokoro.house.examples.ApiDocument.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of the API the stories have told. */
record Coverage(Map<String, Object> paths, List<Examples.Told> told) {
    /** Operations nothing was told of: no success, or a request body without an example. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        paths.forEach((path, operations) -> map(operations).forEach((method, operation) -> {
            List<Examples.Told> here = told.stream()
                    .filter(one -> one.success()
                            && one.path().equals(path)
                            && one.method().equals(method.toUpperCase(Locale.ROOT)))
                    .toList();
            boolean asks = map(operation).containsKey("requestBody");
            if (here.isEmpty() || (asks && here.stream().allMatch(one -> one.request() == null))) {
                missing.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));
        return missing;
    }

    /** Tags whose operations were refused for fewer than two reasons. */
    Set<String> hardlyRefused() {
        Map<String, Set<String>> problems = new TreeMap<>();
        paths.values()
                .forEach(operations -> map(operations)
                        .values()
                        .forEach(operation -> tags(map(operation)).forEach(tag -> problems.put(tag, new TreeSet<>()))));
        told.stream()
                .filter(one -> !one.success())
                .forEach(one -> tags(map(
                                map(paths.get(one.path())).get(one.method().toLowerCase(Locale.ROOT))))
                        .forEach(tag -> problems.get(tag).add(one.problem())));
        problems.values().removeIf(reasons -> reasons.size() >= 2);
        return problems.keySet();
    }

    private static List<String> tags(Map<String, Object> operation) {
        return ((List<?>) operation.getOrDefault("tags", List.of()))
                .stream().map(String::valueOf).toList();
    }
}
