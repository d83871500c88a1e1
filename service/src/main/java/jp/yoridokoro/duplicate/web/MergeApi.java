package jp.yoridokoro.duplicate.web;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.duplicate.ListPairs;
import jp.yoridokoro.duplicate.Merge;
import jp.yoridokoro.duplicate.MergePeople;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;

/** Pairs, merging and undoing. Pages take its forms. */
@Controller("/api/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "人")
public class MergeApi {
    private final ListPairs listPairs;
    private final MergePeople mergePeople;

    MergeApi(ListPairs listPairs, MergePeople mergePeople) {
        this.listPairs = listPairs;
        this.mergePeople = mergePeople;
    }

    /** The other record, and how it is known that it is another person's. */
    @Serdeable
    public record ApartForm(
            @NotNull UUID other,
            @NotBlank @Size(max = 2_000) String reason) {}

    /** Why a merge is taken back. */
    @Serdeable
    public record UndoForm(@NotBlank @Size(max = 2_000) String reason) {}

    @Operation(
            summary = "二重かもしれない記録の一覧",
            description =
                    "For 基幹 and the municipality. A page may be short or empty and still lead on. Each person shown is logged as read.")
    @Get("/pairs{?after,size}")
    Page<ListPairs.Pair> pairs(
            @Nullable @QueryValue UUID after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Parameter(hidden = true) Actor by) {
        return listPairs.list(after, size, by);
    }

    @Operation(summary = "二つの記録は別の人だと決める", description = "By who sees both; the pair does not come back.")
    @Once
    @Post("/{id}/distinctions")
    HttpResponse<ApartForm> apart(UUID id, @Valid @Body ApartForm form, @Parameter(hidden = true) Actor by) {
        listPairs.apart(id, form.other(), form.reason(), by);
        return HttpResponse.created(form);
    }

    @Operation(
            summary = "二つの記録を一つにする",
            description =
                    "This record is kept; whatever hangs on the other hangs on it from now on. Facts named in fromOther are taken "
                            + "from the other. Refused while both have an open case or a running registration.")
    @Once
    @Post("/{id}/merge")
    HttpResponse<Merge> merge(UUID id, @Valid @Body MergePeople.Choice form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(mergePeople.merge(id, form, by));
    }

    @Operation(
            summary = "一つにしたのを元に戻す",
            description =
                    "Every row is again as it was; what was added since stays with the kept record. The last merge first.")
    @Once
    @Post("/{id}/merges/{mergeId}/undoing")
    HttpResponse<Merge> undo(UUID id, UUID mergeId, @Valid @Body UndoForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(mergePeople.undo(id, mergeId, form.reason(), by));
    }

    @Operation(summary = "一つにした記録の履歴", description = "The latest first, undone ones too.")
    @Get("/{id}/merges")
    List<Merge> merges(UUID id, @Parameter(hidden = true) Actor by) {
        return mergePeople.of(id, by);
    }
}
