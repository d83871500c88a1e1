package jp.yoridokoro.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import jp.yoridokoro.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Writes the key before the work and the answer after it, in one transaction. A second request with the key waits on the
 * unique key until the first commits, then repeats its answer. A refusal rolls back and leaves no key: asking again asks anew.
 */
@Singleton
public class Repeats {
    private static final int SEE_OTHER = 303;

    private final Answers answers;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Clock clock;

    Repeats(Answers answers, TransactionOperations<Connection> transactions, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param content what was asked; the same key with other content is refused
     * @throws Refused {@code identity-key-reused}
     */
    public HttpResponse<?> once(Actor by, String key, String content, Supplier<HttpResponse<?>> work) {
        String hash = hash(content);
        return transactions.executeWrite(status -> {
            if (answers.begin(by.staff(), key, hash, clock.instant()) == 0) {
                return repeated(by, key, hash);
            }
            HttpResponse<?> response = Objects.requireNonNull(work.get(), "a POST answers");
            answers.keep(by.staff(), key, response.code(), body(response));
            return response;
        });
    }

    /** All of it or nothing, for what carries no key because its answer may not be kept. */
    public HttpResponse<?> whole(Supplier<HttpResponse<?>> work) {
        return Objects.requireNonNull(transactions.executeWrite(status -> work.get()), "a POST answers");
    }

    private HttpResponse<?> repeated(Actor by, String key, String hash) {
        Answers.Answer answer = answers.find(by.staff(), key).orElseThrow();
        if (!answer.requestHash().equals(hash)) {
            throw new Refused(IdentityReason.KEY_REUSED);
        }
        if (answer.status() == SEE_OTHER) {
            return HttpResponse.seeOther(URI.create(Objects.requireNonNull(answer.body())));
        }
        HttpResponse<?> response =
                HttpResponse.status(HttpStatus.valueOf(answer.status())).header("Idempotency-Replayed", "true");
        return answer.body() == null
                ? response
                : ((io.micronaut.http.MutableHttpResponse<?>) response)
                        .body(answer.body())
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** What a repeat needs: the body, or of a page's answer the address it sends on to. */
    private @Nullable String body(HttpResponse<?> response) {
        if (response.code() == SEE_OTHER) {
            return response.header("Location");
        }
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

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
