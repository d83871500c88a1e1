package jp.yoridokoro.directory.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.directory.HubFunction;
import jp.yoridokoro.directory.PositionOffice;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import org.jspecify.annotations.Nullable;

@Controller("/api/directory/positionings")
@Tag(name = "directory")
public class PositioningsApi {
    /** @param to first day it no longer holds; null: open */
    @Serdeable
    public record PositioningForm(
            @NotNull UUID officeId,
            @NotEmpty Set<HubFunction> functions,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    /** @param on first day it no longer holds */
    @Serdeable
    public record EndForm(@NotNull LocalDate on) {}

    private final PositionOffice positionOffice;

    PositioningsApi(PositionOffice positionOffice) {
        this.positionOffice = positionOffice;
    }

    @Post
    @Once
    @Operation(
            summary = "Position an office in the hub network of one's own municipality",
            description = "MUNICIPALITY, CORE_STAFF. Several municipalities may position the same office.")
    HttpResponse<PositioningView> begin(@Valid @Body PositioningForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(PositioningView.of(
                positionOffice.begin(form.officeId(), form.functions(), form.from(), form.to(), by)));
    }

    @Post("/{id}/end")
    @Once
    @Operation(summary = "End a positioning", description = "MUNICIPALITY, CORE_STAFF.")
    HttpResponse<PositioningView> end(UUID id, @Valid @Body EndForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.ok(PositioningView.of(positionOffice.end(id, form.on(), by)));
    }
}
