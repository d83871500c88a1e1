package jp.yoridokoro.closure.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.closure.CloseUnit;
import jp.yoridokoro.closure.Closure;
import jp.yoridokoro.closure.Closures;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/** 休止 of a unit. */
@Controller("/api/vacancies")
@Tag(name = "Vacancies")
public class ClosureApi {
    /** @param openFrom first night open again; tonight if left out */
    @Serdeable
    public record LiftForm(
            @Nullable LocalDate openFrom,
            @Nullable @Size(max = 500) String words,
            Source.@Nullable Channel channel,
            @Nullable @Size(max = 100) String spokenWith) {}

    private final CloseUnit closeUnit;
    private final Closures closures;
    private final Clock clock;

    ClosureApi(CloseUnit closeUnit, Closures closures, Clock clock) {
        this.closeUnit = closeUnit;
        this.closures = closures;
        this.clock = clock;
    }

    @Once
    @Post("/units/{unitId}/closures")
    @Operation(
            summary = "Close a unit for some nights or until further notice",
            description = "Its nights show no bed at once and open by themselves afterwards with the reports they had."
                    + " INFECTION closes every unit drawing on the same beds. Claims stay and show as conflicts.")
    HttpResponse<Closure> close(UUID unitId, @Valid @Body ClosureForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(closeUnit.close(unitId, form.closing(), form.source(), by));
    }

    @Once
    @Post("/closures/{id}/lift")
    @Operation(summary = "End a closure before its time")
    HttpResponse<Closure> lift(UUID id, @Valid @Body LiftForm form, @Parameter(hidden = true) Actor by) {
        String words = form.words() == null ? "" : form.words().strip();
        return HttpResponse.created(
                closeUnit.lift(id, form.openFrom(), words, ClosureForm.source(form.channel(), form.spokenWith()), by));
    }

    @Get("/closures")
    @Operation(
            summary = "Closures that still close a night, newest first",
            description =
                    "Of the reader's municipality. on: from which day (today); reviewBy: those to be looked at by a day.")
    Page<Closure> standing(
            @QueryValue @Nullable UUID office,
            @QueryValue @Nullable LocalDate on,
            @QueryValue @Nullable LocalDate reviewBy,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return Page.of(
                closures.standing(by.tenant(), day, reviewBy, office, after, size + 1),
                size,
                closure -> closure.id().toString());
    }
}
