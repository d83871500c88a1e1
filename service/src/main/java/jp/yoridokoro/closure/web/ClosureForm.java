package jp.yoridokoro.closure.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.yoridokoro.closure.CloseUnit;
import jp.yoridokoro.closure.Closure;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/**
 * @param from first closed night; tonight if left out
 * @param to first open night; until further notice if left out, then reviewOn is needed
 * @param channel WEB where nothing is said, PHONE where somebody was spoken with
 */
@Serdeable
public record ClosureForm(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate reviewOn,
        Closure.@NotNull Why reason,
        @Nullable @Size(max = 500) String words,
        Source.@Nullable Channel channel,
        @Nullable @Size(max = 100) String spokenWith) {

    public CloseUnit.Closing closing() {
        return new CloseUnit.Closing(from, to, reviewOn, reason, words == null ? "" : words.strip());
    }

    public Source source() {
        return source(channel, spokenWith);
    }

    static Source source(Source.@Nullable Channel channel, @Nullable String spokenWith) {
        Source.Channel usual = spokenWith == null ? Source.Channel.WEB : Source.Channel.PHONE;
        return new Source(channel == null ? usual : channel, spokenWith);
    }
}
