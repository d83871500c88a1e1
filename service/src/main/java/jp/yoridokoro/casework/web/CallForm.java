package jp.yoridokoro.casework.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.emergency.OpenEmergency;
import jp.yoridokoro.lifeline.KeepRunOuts;
import jp.yoridokoro.registry.NewPerson;
import jp.yoridokoro.registry.PersonFacts;
import jp.yoridokoro.registry.PersonNeed;
import org.jspecify.annotations.Nullable;

/**
 * A call. For somebody unregistered the quick form is twelve fields: three of the caller, what happened, how many nights, and
 * the seven of {@link Stranger}; the others may stay empty.
 */
@Serdeable
public record CallForm(
        @Nullable UUID personId,
        @Nullable @Valid Stranger stranger,
        @Nullable UUID hubId,
        @NotBlank @Size(max = 100) String callerName,
        @NotBlank @Size(max = 50) String callerRelation,
        @NotBlank @Size(max = 30) String callerTelephone,
        @NotBlank @Size(max = 2000) String situation,
        @Nullable @Size(max = 500) String whereabouts,
        @Nullable @Size(max = 500) String caregiverStatus,
        @Nullable Known immediateDanger,
        @Nullable LocalDate firstNight,
        @Min(1) @Max(90) int nights,
        @Nullable @Size(max = 10) List<@Valid RunOutForm> runOuts) {

    /** What the caller says medicine, feed, power or oxygen will last. */
    public List<KeepRunOuts.Said> saidToLast(Instant now) {
        return runOuts == null
                ? List.of()
                : runOuts.stream().map(form -> form.said(callerName, now)).toList();
    }

    /** Somebody met now: seven fields, the birth date and the needs as far as they are known. */
    @Serdeable
    public record Stranger(
            @NotBlank @Size(max = 50) String familyName,
            @NotBlank @Size(max = 50) String givenName,
            @NotBlank @Size(max = 50) String familyKana,
            @NotBlank @Size(max = 50) String givenKana,
            @Nullable LocalDate birthDate,
            @NotNull Sex sex,
            @Nullable Map<String, Known> needs) {}

    /** The call as the use case takes it. */
    public OpenEmergency.Call call(LocalDate today) {
        return new OpenEmergency.Call(
                personId,
                stranger == null ? null : person(stranger, today),
                hubId,
                callerName,
                callerRelation,
                callerTelephone,
                situation,
                text(whereabouts),
                text(caregiverStatus),
                immediateDanger == null ? Known.UNKNOWN : immediateDanger,
                firstNight,
                nights);
    }

    /** What a caller says in the night, with the caller as its source. */
    private NewPerson person(Stranger stranger, LocalDate today) {
        Map<String, Known> said = stranger.needs() == null ? Map.of() : stranger.needs();
        return new NewPerson(
                PersonFacts.metAs(
                        hubId,
                        stranger.familyName(),
                        stranger.givenName(),
                        stranger.familyKana(),
                        stranger.givenKana(),
                        stranger.birthDate(),
                        stranger.sex(),
                        text(whereabouts),
                        ""),
                said.entrySet().stream()
                        .map(need -> new PersonNeed(need.getKey(), need.getValue(), "", callerRelation, today))
                        .toList(),
                null);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
