package jp.yoridokoro.keptbed.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.keptbed.AgreeKeptBeds;
import jp.yoridokoro.keptbed.KeptBeds;
import org.jspecify.annotations.Nullable;

/** 空床確保. */
@Controller("/api/vacancies")
@Tag(name = "Vacancies")
class KeptBedApi {
    /** @param to first night no longer kept; until further notice if left out */
    @Serdeable
    record KeptBedForm(
            @Min(1) @Max(99) int beds,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(max = 500) String words) {}

    @Serdeable
    record EndForm(@NotNull LocalDate to) {}

    private final AgreeKeptBeds agreeKeptBeds;
    private final KeptBeds keptBeds;

    KeptBedApi(AgreeKeptBeds agreeKeptBeds, KeptBeds keptBeds) {
        this.agreeKeptBeds = agreeKeptBeds;
        this.keptBeds = keptBeds;
    }

    @Once
    @Post("/units/{unitId}/kept-beds")
    @Operation(
            summary = "空床確保: agree that a unit keeps beds for emergencies",
            description = "Paid by the caller's municipality. A report that keeps fewer is taken, with a warning.")
    HttpResponse<KeptBeds.Agreement> agree(
            UUID unitId, @Valid @Body KeptBedForm form, @Parameter(hidden = true) Actor by) {
        String words = form.words() == null ? "" : form.words().strip();
        return HttpResponse.created(agreeKeptBeds.agree(unitId, form.beds(), form.from(), form.to(), words, by));
    }

    @Once
    @Post("/kept-beds/{id}/end")
    @Operation(summary = "End an agreement on kept beds from a night on")
    HttpResponse<KeptBeds.Agreement> end(UUID id, @Valid @Body EndForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(agreeKeptBeds.end(id, form.to(), by));
    }

    @Get("/units/{unitId}/kept-beds")
    @Operation(summary = "Agreements on kept beds of a unit, latest first")
    List<KeptBeds.Agreement> ofUnit(UUID unitId) {
        return keptBeds.ofUnit(unitId);
    }
}
