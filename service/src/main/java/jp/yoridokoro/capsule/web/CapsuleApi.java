package jp.yoridokoro.capsule.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.capsule.CapsulePrint;
import jp.yoridokoro.capsule.KeepCapsule;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;

/** Capsules printed and handed over. Pages take its form. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "緊急時用カプセル")
public class CapsuleApi {
    private final KeepCapsule keepCapsule;

    CapsuleApi(KeepCapsule keepCapsule) {
        this.keepCapsule = keepCapsule;
    }

    /** @param handedTo 本人, 母 … */
    @Serdeable
    public record HandingForm(
            @NotNull LocalDate handedOn,
            @NotBlank @Size(max = 200) String handedTo) {}

    @Operation(
            summary = "カプセルの一覧",
            description =
                    "The last printed first. old: a version of the plan is in force that it was not printed from. Logged.")
    @Get("/people/{id}/capsule-prints{?purpose}")
    List<CapsulePrint> list(
            UUID id, @Nullable @QueryValue @Size(max = 200) String purpose, @Parameter(hidden = true) Actor by) {
        return keepCapsule.of(id, purpose, by);
    }

    @Operation(summary = "カプセルの印刷を記録する", description = "Of today, from the versions in force. No body.")
    @Once
    @Post("/people/{id}/capsule-prints")
    HttpResponse<CapsulePrint> print(UUID id, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(keepCapsule.print(id, by));
    }

    @Operation(summary = "カプセルをわたした日を記録する", description = "Once for each print.")
    @Once
    @Post("/people/{id}/capsule-prints/{printId}/handing")
    HttpResponse<CapsulePrint> hand(
            UUID id, UUID printId, @Valid @Body HandingForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(keepCapsule.hand(id, printId, form.handedOn(), form.handedTo(), by));
    }

    @Operation(
            summary = "手もとのカプセルが古いかを見る",
            description = "By the opaque id on the sheet; found only by those who see the person. Logged.")
    @Get("/capsule-prints/{printId}{?purpose}")
    CapsulePrint find(
            UUID printId, @Nullable @QueryValue @Size(max = 200) String purpose, @Parameter(hidden = true) Actor by) {
        return keepCapsule.find(printId, purpose, by);
    }
}
