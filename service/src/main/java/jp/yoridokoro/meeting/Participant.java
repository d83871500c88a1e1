package jp.yoridokoro.meeting;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody at a meeting.
 *
 * @param organisation where they come from; 本人 and 家族 for the person and the family
 * @param role what they are in this meeting, such as 相談支援専門員
 * @param side for whom: PERSON, FAMILY, CORE (基幹), SPECIALIST (相談支援事業所), HUB, MUNICIPALITY, PROVIDER, MEDICAL; OTHER where not said
 * @param presence INVITED, PRESENT, ABSENT or ASKED_BY_LETTER (absent, opinion obtained by 照会)
 */
@Serdeable
@Introspected
public record Participant(
        @NotNull @Size(max = 200) String organisation,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 200) String role,

        @NotNull @Pattern(regexp = "INVITED|PRESENT|ABSENT|ASKED_BY_LETTER")
        String presence,

        @Pattern(regexp = "PERSON|FAMILY|CORE|SPECIALIST|HUB|MUNICIPALITY|PROVIDER|MEDICAL|OTHER")
        String side) {
    /** Nobody's side is a side of its own. */
    public Participant {
        side = requireNonNullElse(side, "OTHER");
    }

    public boolean isPresent() {
        return presence.equals("PRESENT");
    }
}
