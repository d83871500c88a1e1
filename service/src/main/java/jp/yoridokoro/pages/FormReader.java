package jp.yoridokoro.pages;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Problem;
import jp.yoridokoro.base.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form of a page as the very record the API takes, under the same validation. Field names are paths into it ({@code
 * caller.name}, {@code needs[0].code}). What people type is understood as people write it: 和暦 for days, wide digits for numbers,
 * Tokyo's clock for moments. Blank fields are not sent; rows of a list with nothing in them are not there.
 */
@Singleton
class FormReader {
    private static final String TOKYO = "+09:00";

    private final ObjectMapper json;
    private final Validator validator;

    FormReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws Unreadable naming every field that is not as it must be */
    <T> T read(Typed typed, Class<T> type) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Map<String, Object> tree = new TreeMap<>();
        typed.values().forEach((path, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!said.isEmpty() && !path.startsWith("_")) {
                put(tree, path, said, type, errors);
            }
        });
        if (!errors.isEmpty()) {
            throw new Unreadable(errors);
        }
        T form = convert(tree, type);
        validator.validate(form).stream()
                .map(wrong -> new Problem.FieldError(
                        asTyped(tree, wrong.getPropertyPath().toString()), wrong.getMessage()))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new Unreadable(errors);
        }
        return form;
    }

    private <T> T convert(Map<String, Object> tree, Class<T> type) {
        try {
            return json.readValue(json.writeValueAsBytes(rows(tree)), Argument.of(type));
        } catch (IOException unreadable) {
            throw new Unreadable(List.of(new Problem.FieldError("body", Words.of("input.unreadable"))));
        }
    }

    /** Puts one field into the tree; lists are maps by number until the end. */
    @SuppressWarnings("unchecked")
    private static void put(
            Map<String, Object> tree, String path, List<String> said, Class<?> type, List<Problem.FieldError> errors) {
        Map<String, Object> at = tree;
        Class<?> within = type;
        String[] steps = path.split("\\.|(?=\\[)");
        for (int step = 0; step < steps.length; step++) {
            boolean number = steps[step].startsWith("[");
            String name = number ? bare(steps[step]) : steps[step];
            Argument<?> field = number ? null : field(within, name);
            boolean list = field != null && Iterable.class.isAssignableFrom(field.getType());
            Class<?> inner = field == null
                    ? within
                    : list
                            ? field.getFirstTypeVariable()
                                    .<Class<?>>map(Argument::getType)
                                    .orElse(Object.class)
                            : field.getType();
            if (step == steps.length - 1) {
                List<Object> read = new ArrayList<>();
                for (String one : said) {
                    readable(one, inner)
                            .ifPresentOrElse(
                                    read::add,
                                    () -> errors.add(
                                            new Problem.FieldError(path, Words.of("input.unreadable." + kind(inner)))));
                }
                at.put(name, list ? read : read.isEmpty() ? "" : read.getFirst());
            } else {
                at = (Map<String, Object>)
                        at.computeIfAbsent(name, key -> new TreeMap<String, Object>(FormReader::order));
            }
            within = inner;
        }
    }

    private static int order(String a, String b) {
        return a.length() == b.length() ? a.compareTo(b) : a.length() - b.length();
    }

    private static @Nullable Argument<?> field(Class<?> type, String name) {
        return BeanIntrospector.SHARED
                .findIntrospection(type)
                .flatMap(found -> ((BeanIntrospection<?>) found).getProperty(name))
                .map(BeanProperty::asArgument)
                .orElse(null);
    }

    private static Optional<Object> readable(String said, Class<?> type) {
        String plain = Normalizer.normalize(said, Normalizer.Form.NFKC).strip();
        if (type == LocalDate.class) {
            return Era.day(said).map(LocalDate::toString);
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return plain.matches("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d")
                    ? Optional.of(plain.replace(' ', 'T') + ":00" + TOKYO)
                    : Optional.empty();
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(Boolean.parseBoolean(plain) || plain.equals("on"));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return plain.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(plain)) : Optional.empty();
        }
        return Optional.of(said);
    }

    private static String kind(Class<?> type) {
        return type == LocalDate.class
                ? "day"
                : type == Instant.class || type == OffsetDateTime.class ? "moment" : "number";
    }

    /** Maps whose keys are all numbers become lists. */
    private static Object rows(Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        if (!map.isEmpty()
                && map.keySet().stream().allMatch(key -> key.toString().matches("\\d+"))) {
            return map.values().stream().map(FormReader::rows).toList();
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        map.forEach((key, value) -> whole.put(key.toString(), rows(value)));
        return whole;
    }

    /** A path into the record as the form has it: rows are counted with the empty ones between them. */
    private static String asTyped(Map<String, Object> tree, String path) {
        Object at = tree;
        StringBuilder typed = new StringBuilder();
        for (String step : path.split("\\.|(?=\\[)")) {
            boolean row = step.startsWith("[");
            String key = row && at instanceof Map<?, ?> rows ? key(rows, step) : step;
            typed.append(row || typed.isEmpty() ? "" : ".").append(row ? "[" + bare(key) + "]" : key);
            at = at instanceof Map<?, ?> part ? part.get(key) : null;
        }
        return typed.toString();
    }

    private static String key(Map<?, ?> rows, String step) {
        return rows.keySet().stream()
                .map(Object::toString)
                .skip(Integer.parseInt(bare(step)))
                .findFirst()
                .orElse(step);
    }

    private static String bare(String step) {
        return step.replaceAll("[\\[\\]]", "");
    }

    /** A form that cannot be taken as it stands. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Problem.FieldError> errors;

        Unreadable(List<Problem.FieldError> errors) {
            super("form");
            this.errors = errors;
        }

        List<Problem.FieldError> errors() {
            return errors;
        }
    }
}
