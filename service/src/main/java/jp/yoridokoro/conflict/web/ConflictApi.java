package jp.yoridokoro.conflict.web;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.conflict.Conflict;
import jp.yoridokoro.conflict.Conflicts;
import jp.yoridokoro.conflict.SettleConflict;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Reports that contradict a bed somebody has. */
@Controller("/api/vacancies/conflicts")
@Tag(name = "Vacancies")
public class ConflictApi {
    /** @param words what office and hub agreed, for both to read; no names */
    @Serdeable
    public record SettlementForm(
            Conflict.@NotNull Settlement how,
            @NotBlank @Size(max = 500) String words) {}

    private final Conflicts conflicts;
    private final SettleConflict settleConflict;
    private final Clock clock;

    ConflictApi(Conflicts conflicts, SettleConflict settleConflict, Clock clock) {
        this.conflicts = conflicts;
        this.settleConflict = settleConflict;
        this.clock = clock;
    }

    @Get
    @Operation(
            summary = "Conflicts between what is reported and the beds people have",
            description =
                    "An office sees its own; a hub those of its municipality and of its cases. all=true: settled and past ones, too.")
    Page<Conflict> list(
            @QueryValue(defaultValue = "false") boolean all,
            @QueryValue @Nullable UUID unit,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        by.mustBe(Role.PROVIDER, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        return Page.of(
                conflicts.seen(by.tenant(), LocalDate.now(clock), by.is(Role.PROVIDER), !all, unit, after, size + 1),
                size,
                conflict -> conflict.id().toString());
    }

    @Once
    @Post("/{id}/settlement")
    @Operation(
            summary = "Say how a conflict was settled",
            description = "It leaves both lists; a new one begins if it grows.")
    HttpResponse<Conflict> settle(UUID id, @Valid @Body SettlementForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(settleConflict.settle(id, form.how(), form.words(), by));
    }
}
