package jp.yoridokoro.base.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, as typed, and what was wrong with it. A refused form is shown again from this, so that
 * nothing is lost. Names follow the API's body: {@code person.familyName}, {@code needs[0].code}.
 *
 * @param values by field name; a name may be sent several times
 * @param problem why it was refused; null on a form not yet sent
 * @param saved what another saved first, where that is why; null mostly
 */
public record Typed(
        Map<String, List<String>> values,
        @Nullable Problem problem,
        @Nullable Typed saved) {
    /** The field that makes a second sending of the same form do nothing twice. */
    public static final String ONCE = "_once";

    /** An untouched form. */
    public static Typed nothing() {
        return new Typed(Map.of(), null, null);
    }

    /** A form that opens with what is known; nulls and blanks are left out. */
    public static Typed known(Map<String, ?> known) {
        return of(known);
    }

    /** The body of a form, as the server decoded it: a value, or several. */
    public static Typed of(Map<String, ?> body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                values.put(name, several.stream().map(String::valueOf).toList());
            } else if (value != null) {
                values.put(name, List.of(value.toString()));
            }
        });
        return new Typed(values, null, null);
    }

    /** The first value of a field; empty where none was sent. */
    public String value(String name) {
        List<String> sent = values.get(name);
        return sent == null || sent.isEmpty() ? "" : sent.getFirst();
    }

    /** Whether a box was ticked or a choice made. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether a field was sent with anything in it. */
    public boolean has(String name) {
        return !value(name).isBlank();
    }

    /** The sentence about a field; empty where nothing is wrong with it. */
    public String error(String name) {
        return problem == null
                ? ""
                : problem.errors().stream()
                        .filter(error -> error.field().equals(name))
                        .map(Problem.FieldError::message)
                        .findFirst()
                        .orElse("");
    }

    /** The ids of what explains a field, for {@code aria-describedby}; null where nothing does. */
    public @Nullable String about(String name, boolean help) {
        String ids = (help ? "h-" + name : "")
                + (error(name).isEmpty() ? "" : " e-" + name)
                + (savedOther(name).isEmpty() ? "" : " s-" + name);
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The same form, refused. */
    public Typed refused(Problem why) {
        return new Typed(values, why, saved);
    }

    /** The same form; where a refusal for this reason is about one field, the field says it too and the summary leads there. */
    public Typed at(Reason reason, String field) {
        if (problem == null || !problem.errors().isEmpty() || !problem.type().endsWith("/" + reason.slug())) {
            return this;
        }
        return refused(problem.with(List.of(new Problem.FieldError(field, problem.next()))));
    }

    /** The same form beside what another saved first: the fields show both, the version becomes the saved one's (R2). */
    public Typed beside(Typed other) {
        return new Typed(with("version", other.value("version")).values, problem, other);
    }

    /** What another saved in a field, where it is not what was typed here; empty otherwise. */
    public String savedOther(String name) {
        return saved == null || saved.value(name).equals(value(name)) ? "" : saved.value(name);
    }

    /** The same form with a field set, such as one that another answer has filled in. */
    public Typed with(String name, @Nullable Object value) {
        Map<String, List<String>> more = new HashMap<>(values);
        more.put(name, value == null ? List.of() : List.of(value.toString()));
        return new Typed(more, problem, saved);
    }

    /** The key of this form: the one it was sent with, or a new one. */
    public String once() {
        return has(ONCE) ? value(ONCE) : UUID.randomUUID().toString();
    }
}
