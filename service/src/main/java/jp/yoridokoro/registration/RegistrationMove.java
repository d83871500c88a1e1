package jp.yoridokoro.registration;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** One step with what it needs to be told. {@link #reason()} goes into the history. */
public sealed interface RegistrationMove {
    RegistrationStep step();

    default String reason() {
        return "";
    }

    /** @param noConsentReason why there is no consent yet; blank where one is recorded */
    @Serdeable
    @Introspected
    record Submit(@Size(max = 2_000) String noConsentReason) implements RegistrationMove {
        public Submit {
            noConsentReason = requireNonNullElse(noConsentReason, "");
        }

        @Override
        public RegistrationStep step() {
            return RegistrationStep.SUBMIT;
        }

        @Override
        public String reason() {
            return noConsentReason;
        }
    }

    /** @param assessment what reception found; may be written again until the judgement is called */
    @Serdeable
    @Introspected
    record Assess(@NotBlank @Size(max = 20_000) String assessment) implements RegistrationMove {
        @Override
        public RegistrationStep step() {
            return RegistrationStep.ASSESS;
        }
    }

    @Serdeable
    @Introspected
    record CallJudgement(@Size(max = 2_000) String reason) implements RegistrationMove {
        public CallJudgement {
            reason = requireNonNullElse(reason, "");
        }

        @Override
        public RegistrationStep step() {
            return RegistrationStep.CALL_JUDGEMENT;
        }
    }

    /** @param reason why the person is registered */
    @Serdeable
    @Introspected
    record Admit(@NotBlank @Size(max = 2_000) String reason) implements RegistrationMove {
        @Override
        public RegistrationStep step() {
            return RegistrationStep.ADMIT;
        }
    }

    /** @param outcome what happens instead */
    @Serdeable
    @Introspected
    record Reject(
            @NotNull Registration.Outcome outcome,
            @NotBlank @Size(max = 2_000) String reason) implements RegistrationMove {
        @Override
        public RegistrationStep step() {
            return RegistrationStep.REJECT;
        }
    }

    /** @param heldOn the day of the talk, never in the future */
    @Serdeable
    @Introspected
    record TalkHeld(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 5_000) String result) implements RegistrationMove {
        @Override
        public RegistrationStep step() {
            return RegistrationStep.TALK_HELD;
        }

        @Override
        public String reason() {
            return result;
        }
    }

    /** @param heldOn the day of the review, never in the future; the next one is counted from it */
    @Serdeable
    @Introspected
    record ReviewHeld(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 5_000) String result) implements RegistrationMove {
        @Override
        public RegistrationStep step() {
            return RegistrationStep.REVIEW_HELD;
        }

        @Override
        public String reason() {
            return result;
        }
    }

    /** @param until the day it is expected to end, today or later */
    @Serdeable
    @Introspected
    record Suspend(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 2_000) String reason) implements RegistrationMove {
        @Override
        public RegistrationStep step() {
            return RegistrationStep.SUSPEND;
        }
    }

    @Serdeable
    @Introspected
    record Resume(@NotBlank @Size(max = 2_000) String reason) implements RegistrationMove {
        @Override
        public RegistrationStep step() {
            return RegistrationStep.RESUME;
        }
    }

    /** @param endReason why, coded; {@code reason} in words */
    @Serdeable
    @Introspected
    record End(
            @NotNull Registration.EndReason endReason,
            @NotBlank @Size(max = 2_000) String reason) implements RegistrationMove {
        @Override
        public RegistrationStep step() {
            return RegistrationStep.END;
        }
    }
}
