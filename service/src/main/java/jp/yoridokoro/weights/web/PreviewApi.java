package jp.yoridokoro.weights.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.weights.TryWeights;

/** Trying weights on past searches before they are published. */
@Tag(name = "settings")
@Controller("/api/setting-previews")
class PreviewApi {
    private final TryWeights tryWeights;

    PreviewApi(TryWeights tryWeights) {
        this.tryWeights = tryWeights;
    }

    /** New values by key; only {@code matching.weight.*} and {@code matching.distanceKm}. */
    @Serdeable
    record PreviewForm(@NotEmpty Map<@NotBlank String, @NotBlank String> changes) {}

    @Post
    @Once
    @Operation(
            summary = "What other weights would have done to the cases of the last days",
            description = "Changes nothing. The id is named when a weight is then published (POST /api/settings).")
    HttpResponse<TryWeights.Tried> tryThem(@Valid @Body PreviewForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(tryWeights.with(form.changes(), by));
    }
}
