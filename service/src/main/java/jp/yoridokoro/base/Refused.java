package jp.yoridokoro.base;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A use case says no. Carries a reason and facts for the reader (ids, times, both values of a conflict); facts are never
 * logged. Rendered in one place, {@code base.web.Problems}.
 */
public final class Refused extends RuntimeException {
    private final transient Reason reason;
    private final transient Map<String, ?> facts;

    public Refused(Reason reason) {
        this(reason, Map.of());
    }

    public Refused(Reason reason, Map<String, ?> facts) {
        super(reason.slug());
        this.reason = reason;
        this.facts = facts;
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, ?> facts() {
        return facts;
    }

    /** The same refusal with other facts. */
    public Refused with(Map<String, ?> otherFacts) {
        return new Refused(reason, otherFacts);
    }

    /**
     * Runs a write and translates the named constraints, and only those, into refusals. The transaction is lost then: the
     * caller lets the refusal leave it.
     */
    public static <T> T onConstraint(Map<String, ? extends Reason> reasons, Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException failure) {
            Reason reason = violated(failure).map(reasons::get).orElse(null);
            if (reason == null) {
                throw failure;
            }
            throw new Refused(reason);
        }
    }

    /** The constraint, index or trigger rule a failure names, if the database named one. */
    public static Optional<String> violated(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal) {
                return Optional.ofNullable(refusal.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }

    /** Whether a value of the request could be read but not used: a day there is not, a NUL in a text, a number out of range. */
    public static boolean causedByInput(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DateTimeException
                    || (cause instanceof SQLException refusal
                            && refusal.getSQLState() != null
                            && refusal.getSQLState().startsWith("22"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database gave up one of two transactions waiting for each other; the same request may be sent again. */
    public static boolean worthAnotherTry(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                return "40P01".equals(refusal.getSQLState()) || "40001".equals(refusal.getSQLState());
            }
        }
        return false;
    }
}
