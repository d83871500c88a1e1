package jp.yoridokoro.pages.wall;

import io.micronaut.http.HttpParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for on the wall.
 *
 * @param night only where a bed may be had then, those that surely have one first; null: all
 * @param kind service code; empty: all
 * @param needs care codes that must not be ruled out
 */
record Wanted(@Nullable LocalDate night, String kind, List<String> needs, int page) {
    /** Read from an address; what makes no sense there asks for nothing. */
    static Wanted of(HttpParameters asked, Nights shown) {
        String night = asked.getFirst("night").orElse("");
        return new Wanted(
                shown.each().stream()
                        .filter(one -> one.toString().equals(night))
                        .findFirst()
                        .orElse(null),
                asked.getFirst("kind").orElse(""),
                asked.getAll("need").stream()
                        .filter(code -> !code.isBlank())
                        .limit(20)
                        .toList(),
                asked.getFirst("page")
                        .filter(page -> page.matches("[0-9]{1,4}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    boolean any() {
        return night != null || !kind.isEmpty() || !needs.isEmpty();
    }

    Typed typed() {
        Map<String, Object> known = new LinkedHashMap<>(Map.of("kind", kind, "need", needs));
        known.put("night", night);
        return Typed.known(known);
    }

    /** The rest of the address that asks for the same on another page of it. */
    String query() {
        StringBuilder query = new StringBuilder("night=" + (night == null ? "" : night) + "&kind=" + kind);
        needs.forEach(code -> query.append("&need=").append(code));
        return query.toString();
    }
}
