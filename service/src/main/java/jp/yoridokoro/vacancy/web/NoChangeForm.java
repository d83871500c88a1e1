package jp.yoridokoro.vacancy.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/**
 * @param channel WEB where nothing is said, PHONE where somebody was spoken with
 * @param spokenWith who at the office said so, when the hub reports after a telephone call
 */
@Serdeable
public record NoChangeForm(
        Source.@Nullable Channel channel,
        @Nullable @Size(max = 100) String spokenWith) {
    public Source source() {
        Source.Channel usual = spokenWith == null ? Source.Channel.WEB : Source.Channel.PHONE;
        return new Source(channel == null ? usual : channel, spokenWith);
    }
}
