package jp.yoridokoro.consent;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consent to be recorded; fields as in {@link Consent}. Valid from the day it was signed unless another is given. */
@Serdeable
@Introspected
public record NewConsent(
        @NotBlank @Size(max = 50) String textVersion,
        @NotEmpty List<@Pattern(regexp = "PROVIDER|HUB|MEDICAL|MEETING|MUNICIPALITY") String> recipients,
        @Size(max = 50) List<UUID> organisations,
        @NotEmpty List<@Pattern(regexp = BLOCKS) String> sections,
        @NotEmpty List<@Pattern(regexp = "EMERGENCY|TRIAL|DISASTER") String> purposes,
        @NotNull LocalDate signedOn,
        @NotBlank @Size(max = 200) String signer,
        @NotBlank @Size(max = 50) String relation,
        @NotNull @Pattern(regexp = "PAPER|ORAL_WITNESSED") String method,
        @Size(max = 200) String scanReference,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    private static final String BLOCKS =
            "ALL|IDENTITY|TRIGGER|FIRST_ACTION|ACCESS|MEDICAL|DAILY|BEHAVIOUR|SIGNS|AFTER|SUPPORTS"
                    + "|PLACEMENT|LEGAL|DISASTER|HOME_AID";

    /** Nobody named is the whole class. */
    public NewConsent {
        organisations = List.copyOf(new LinkedHashSet<>(requireNonNullElse(organisations, List.of())));
        scanReference = requireNonNullElse(scanReference, "");
    }

    LocalDate from() {
        return validFrom == null ? signedOn : validFrom;
    }
}
