package jp.yoridokoro.base;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next value of {@code after} that fetches the following page; null on the last
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {
    /** Most rows one page may hold. */
    public static final int LARGEST = 200;

    /** Page from a query that asked for one row more than {@code size}: {@code key} of the last shown row leads on. */
    public static <T> Page<T> of(List<T> oneMore, int size, java.util.function.Function<T, String> key) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> shown = oneMore.subList(0, size);
        return new Page<>(List.copyOf(shown), key.apply(shown.getLast()));
    }
}
