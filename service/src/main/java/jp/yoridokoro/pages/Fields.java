package jp.yoridokoro.pages;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yoridokoro.base.web.Typed;
import org.jspecify.annotations.Nullable;

/** Records as the fields of a form, and forms with rows that were left empty. */
public final class Fields {
    private Fields() {}

    /** Every value of a record under its path, as {@link Typed#known} takes it; lists of records become rows. */
    public static Map<String, Object> of(String path, @Nullable Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, path, value);
        return fields;
    }

    private static void put(Map<String, Object> fields, String path, @Nullable Object value) {
        if (value instanceof Record row) {
            for (RecordComponent part : row.getClass().getRecordComponents()) {
                put(fields, path.isEmpty() ? part.getName() : path + "." + part.getName(), read(part, row));
            }
        } else if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
            for (int row = 0; row < list.size(); row++) {
                put(fields, path + "[" + row + "]", list.get(row));
            }
        } else if (value instanceof Enum<?> constant) {
            fields.put(path, constant.name());
        } else if (value != null) {
            fields.put(path, value);
        }
    }

    private static @Nullable Object read(RecordComponent part, Record row) {
        try {
            return part.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalArgumentException(part.getName(), closed);
        }
    }

    /** How many rows of a list a form has, empty ones between them included. */
    public static int rows(Typed typed, String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})\\]\\..*");
        return typed.values().keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** The form without the rows of a list in which a field was left empty: what nobody filled in was not said. */
    public static Typed withoutEmptyRows(Typed typed, String list, String field) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})\\]\\..*");
        Map<String, List<String>> kept = new LinkedHashMap<>();
        typed.values().forEach((name, values) -> {
            Matcher found = row.matcher(name);
            if (!found.matches() || typed.has(list + "[" + found.group(1) + "]." + field)) {
                kept.put(name, values);
            }
        });
        return new Typed(kept, typed.problem(), typed.saved());
    }
}
