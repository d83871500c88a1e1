package jp.yoridokoro.identity;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Writes the key before the work and the answer after it, in one transaction. A second request with the key waits on the
 * unique key until the first commits, then repeats its answer. A refusal rolls back and leaves no key: asking again asks anew.
 */
@Singleton
@InterceptorBean(Once.class)
class OnceInterceptor implements MethodInterceptor<Object, Object> {
    private static final int LONGEST_KEY = 200;

    private final Answers answers;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Clock clock;

    OnceInterceptor(Answers answers, TransactionOperations<Connection> transactions, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
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
        String hash = hash(request, call);
        return transactions.executeWrite(status -> {
            if (answers.begin(actor.staff(), key, hash, clock.instant()) == 0) {
                return repeated(actor.staff(), key, hash);
            }
            HttpResponse<?> response = (HttpResponse<?>) Objects.requireNonNull(call.proceed(), "a POST answers");
            answers.keep(actor.staff(), key, response.code(), body(response));
            return response;
        });
    }

    private HttpResponse<?> repeated(UUID staff, String key, String hash) {
        Answers.Answer answer = answers.find(staff, key).orElseThrow();
        if (!answer.requestHash().equals(hash)) {
            throw new Refused(IdentityReason.KEY_REUSED);
        }
        HttpResponse<?> response =
                HttpResponse.status(HttpStatus.valueOf(answer.status())).header("Idempotency-Replayed", "true");
        return answer.body() == null
                ? response
                : ((io.micronaut.http.MutableHttpResponse<?>) response)
                        .body(answer.body())
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private @Nullable String body(HttpResponse<?> response) {
        return response.getBody()
                .map(content -> {
                    try {
                        return json.writeValueAsString(content);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(null);
    }

    private String hash(HttpRequest<?> request, MethodInvocationContext<Object, Object> call) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethodName() + " " + request.getUri()).getBytes(StandardCharsets.UTF_8));
            for (Object value : call.getParameterValues()) {
                if (value != null && !(value instanceof Actor)) {
                    digest.update(json.writeValueAsBytes(value));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
