package jp.yoridokoro.pages.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.base.Words;
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

    /** 佐藤 光（ひまわり相談室・相談支援専門員）; what says the same is said once. */
    public static String person(Typed typed, String row) {
        String what = Stream.of("organisation", "role")
                .map(field -> typed.value(row + field))
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(Words.of("words.dot")));
        return Words.of("words.aside", typed.value(row + "name"), what);
    }

    /** The same form with a day of every row written as 11/25 made a whole date: the nearest such day from a month ago on. */
    public static Typed days(Typed typed, String list, String field, LocalDate today) {
        Typed whole = typed;
        for (String name : typed.values().keySet()) {
            if (name.startsWith(list + "[") && name.endsWith("]." + field)) {
                whole = day(whole, name, today);
            }
        }
        return whole;
    }

    /** The same for one field. */
    static Typed day(Typed typed, String name, LocalDate today) {
        return Era.dayFrom(typed.value(name), today.minusMonths(1))
                .map(day -> typed.with(name, day))
                .orElse(typed);
    }

    private static boolean said(Map<String, List<String>> row, String field) {
        return row.getOrDefault(field, List.of()).stream().anyMatch(value -> !value.isBlank());
    }
}
