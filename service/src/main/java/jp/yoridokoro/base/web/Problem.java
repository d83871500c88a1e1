package jp.yoridokoro.base.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457).
 *
 * @param type stable, {@code /problems/<slug>}; docs/problems.md has an entry for each
 * @param title what happened, in Japanese
 * @param next what the reader can do now, in Japanese
 * @param facts ids, times, next best offices, both values of a conflict
 * @param errors the fields that break a rule, each with its sentence
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String next,
        String instance,
        Map<String, ?> facts,
        List<FieldError> errors) {

    /** One field of the request, by its path in the body, and what is wrong with it. */
    @Serdeable
    public record FieldError(String field, String message) {}

    /** The same problem, of these fields. */
    Problem with(List<FieldError> fields) {
        return new Problem(type, title, status, next, instance, facts, fields);
    }

    /** The problem of a reason. {@code instance} is the path that was asked. */
    public static Problem of(Reason reason, String instance, Map<String, ?> facts, @Nullable List<FieldError> errors) {
        return new Problem(
                "/problems/" + reason.slug(),
                reason.title(),
                reason.status(),
                reason.next(),
                instance,
                facts,
                errors == null ? List.of() : errors);
    }
}
