package jp.yoridokoro.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Problem;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Repeats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of every form: read it, act, go on; or be shown again as it was typed, with what was wrong. A form sent twice acts once
 * (its key is a hidden field). The whole act is one transaction, as behind the API's {@code @Once}.
 */
@Singleton
public class Forms {
    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final FormReader reader;
    private final Repeats repeats;

    Forms(FormReader reader, Repeats repeats) {
        this.reader = reader;
        this.repeats = repeats;
    }

    /**
     * @param type the record the API takes for the same step
     * @param act the use case; answers where to go next
     * @param again the page of the form, shown with what was typed and the problem
     */
    public <T> HttpResponse<?> send(
            Typed typed,
            Class<T> type,
            Actor by,
            Function<T, HttpResponse<?>> act,
            Function<Typed, HttpResponse<?>> again) {
        return send(typed, by, () -> act.apply(reader.read(typed, type)), again);
    }

    /** The same for a form with nothing to read, or one the page reads itself. */
    public HttpResponse<?> send(
            Typed typed, Actor by, Supplier<HttpResponse<?>> act, Function<Typed, HttpResponse<?>> again) {
        HttpRequest<?> request = ServerRequestContext.currentRequest().orElseThrow();
        try {
            String key = request.getPath() + " " + typed.value(Typed.ONCE);
            return typed.has(Typed.ONCE) ? repeats.once(by, key, typed.values().toString(), act) : repeats.whole(act);
        } catch (FormReader.Unreadable unreadable) {
            return again.apply(typed.refused(problem(request, BaseReason.INPUT, Map.of(), unreadable.errors())));
        } catch (Refused refusal) {
            LOG.info(
                    "{} form refused {}",
                    request.getMethodName(),
                    refusal.reason().slug());
            return again.apply(typed.refused(problem(request, refusal.reason(), refusal.facts(), named(refusal))));
        }
    }

    /** A refusal that names a field is said at the field as well. */
    private static List<Problem.FieldError> named(Refused refusal) {
        return refusal.facts().get("field") instanceof String field
                ? List.of(new Problem.FieldError(field, refusal.reason().title()))
                : List.of();
    }

    private static Problem problem(
            HttpRequest<?> request, Reason reason, Map<String, ?> facts, List<Problem.FieldError> errors) {
        return Problem.of(reason, request.getPath(), facts, errors);
    }
}
