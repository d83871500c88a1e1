package jp.yoridokoro.pages.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yoridokoro.base.web.Typed;

/** Rows of a form as people leave them: some empty, some half filled, with gaps between. */
public final class Rows {
    private Rows() {}

    /** The same form with the rows of a list that say something, one after the other from 0, so that errors find their row. */
    public static Typed closedUp(Typed typed, String list, List<String> telling) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})]\\.(.+)");
        Map<String, List<String>> values = new LinkedHashMap<>();
        TreeMap<Integer, Map<String, List<String>>> rows = new TreeMap<>();
        typed.values().forEach((name, value) -> {
            Matcher part = row.matcher(name);
            if (part.matches()) {
                rows.computeIfAbsent(Integer.valueOf(part.group(1)), key -> new LinkedHashMap<>())
                        .put(part.group(2), value);
            } else {
                values.put(name, value);
            }
        });
        int next = 0;
        for (Map<String, List<String>> one : rows.values()) {
            if (telling.stream().anyMatch(field -> said(one, field))) {
                String prefix = list + "[" + next++ + "].";
                one.forEach((field, value) -> values.put(prefix + field, value));
            }
        }
        return new Typed(values, typed.problem(), typed.saved());
    }

    /** How many rows a closed-up list has. */
    public static int count(Typed typed, String list, String field) {
        int count = 0;
        while (typed.values().containsKey(list + "[" + count + "]." + field)) {
            count++;
        }
        return count;
    }

    private static boolean said(Map<String, List<String>> row, String field) {
        return row.getOrDefault(field, List.of()).stream().anyMatch(value -> !value.isBlank());
    }
}
