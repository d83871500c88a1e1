package jp.yoridokoro.identity;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.yoridokoro.base.Refused;

/** Takes the key from the header and lets {@link Repeats} see to it that the method acts once. */
@Singleton
@InterceptorBean(Once.class)
class OnceInterceptor implements MethodInterceptor<Object, Object> {
    private static final int LONGEST_KEY = 200;

    private final Repeats repeats;
    private final ObjectMapper json;

    OnceInterceptor(Repeats repeats, ObjectMapper json) {
        this.repeats = repeats;
        this.json = json;
    }

    @Override
    public Object intercept(MethodInvocationContext<Object, Object> call) {
        HttpRequest<?> request = ServerRequestContext.currentRequest().orElseThrow();
        Actor actor = Walls.acting();
        if (actor == null) {
            throw new IllegalStateException("@Once needs a signed-in actor");
        }
        String key = Optional.ofNullable(request.getHeaders().get("Idempotency-Key"))
                .filter(sent -> !sent.isBlank() && sent.length() <= LONGEST_KEY)
                .orElseThrow(() -> new Refused(IdentityReason.KEY_MISSING));
        return repeats.once(actor, key, content(request, call), () -> (HttpResponse<?>) call.proceed());
    }

    private String content(HttpRequest<?> request, MethodInvocationContext<Object, Object> call) {
        StringBuilder content = new StringBuilder(request.getMethodName() + " " + request.getUri());
        try {
            for (Object value : call.getParameterValues()) {
                if (value != null && !(value instanceof Actor)) {
                    content.append(json.writeValueAsString(value));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toString();
    }
}
