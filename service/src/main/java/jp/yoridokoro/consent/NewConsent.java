package jp.yoridokoro.consent;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consent to be recorded; fields as in {@link Consent}. Valid from the day it was signed unless another is given. */
@Serdeable
@Introspected
public record NewConsent(
        @NotBlank @Size(max = 50) String textVersion,
        @NotEmpty List<@Pattern(regexp = "PROVIDER|HUB|MEDICAL|MEETING|MUNICIPALITY") String> recipients,
        @NotEmpty List<@Pattern(regexp = BLOCKS) String> sections,
        @NotEmpty List<@Pattern(regexp = "EMERGENCY|TRIAL|DISASTER") String> purposes,
        @NotNull LocalDate signedOn,
        @NotBlank @Size(max = 200) String signer,
        @NotBlank @Size(max = 50) String relation,
        @NotNull @Pattern(regexp = "PAPER|ORAL_WITNESSED") String method,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    private static final String BLOCKS =
            "ALL|IDENTITY|TRIGGER|FIRST_ACTION|ACCESS|MEDICAL|DAILY|BEHAVIOUR|SIGNS|AFTER|SUPPORTS"
                    + "|PLACEMENT|LEGAL|DISASTER|HOME_AID";

    LocalDate from() {
        return validFrom == null ? signedOn : validFrom;
    }
}
