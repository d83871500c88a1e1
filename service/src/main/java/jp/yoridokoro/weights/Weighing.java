package jp.yoridokoro.weights;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Orders places of a past search by some weights, as {@code matching.Score} and {@code FindPlaces} would have. */
record Weighing(ObjectMapper json, Map<String, String> settings) {
    static final String WEIGHT = "matching.weight.";
    static final String DISTANCE = "matching.distanceKm";

    List<PastSearches.Found> order(List<PastSearches.Found> found) {
        Map<PastSearches.Found, Double> points =
                found.stream().collect(Collectors.toMap(one -> one, this::points, (a, b) -> a));
        return found.stream()
                .sorted(Comparator.comparing(
                                (PastSearches.Found one) -> one.fit().equals("FITS") ? 0 : 1)
                        .thenComparing(one -> -points.getOrDefault(one, 0.0))
                        .thenComparing(PastSearches.Found::office)
                        .thenComparing(PastSearches.Found::unitId))
                .toList();
    }

    private double points(PastSearches.Found found) {
        double sum = 0;
        for (Map.Entry<String, Double> share : shares(found.shares()).entrySet()) {
            Double km = share.getKey().equals("distance") ? found.km() : null;
            double of = km == null ? share.getValue() : Math.max(0, 1 - km / number(DISTANCE));
            sum += Math.round(number(WEIGHT + share.getKey()) * of * 10) / 10.0;
        }
        return sum;
    }

    private double number(String key) {
        return Double.parseDouble(settings.getOrDefault(key, "0"));
    }

    private Map<String, Double> shares(String text) {
        try {
            return json.readValue(text, Argument.mapOf(String.class, Double.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
