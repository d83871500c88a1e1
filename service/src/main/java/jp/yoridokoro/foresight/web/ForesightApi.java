package jp.yoridokoro.foresight.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.foresight.LookAhead;
import jp.yoridokoro.foresight.Outlook;
import jp.yoridokoro.foresight.ReadForesight;
import jp.yoridokoro.foresight.Runs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** もしもの夜. */
@Controller("/api/foresight")
@Tag(name = "もしもの夜")
class ForesightApi {
    @Serdeable
    record Begun(UUID id) {}

    /**
     * A run with its counts.
     *
     * @param causes people without a place by what stands in their way at most offices
     * @param changes what would help most people without a place, at most twenty
     */
    @Serdeable
    record RunView(Runs.Run run, List<Runs.OfHub> hubs, List<Runs.Cause> causes, List<HelpView> changes) {}

    @Serdeable
    record HelpView(
            String kind, @Nullable String code, @Nullable UUID unitId, int people, String sentence) {}

    private final LookAhead lookAhead;
    private final ReadForesight readForesight;
    private final Runs runs;

    ForesightApi(LookAhead lookAhead, ReadForesight readForesight, Runs runs) {
        this.lookAhead = lookAhead;
        this.readForesight = readForesight;
        this.runs = runs;
    }

    @Once
    @Post("/runs")
    @Operation(
            summary = "もしもの夜: match every registrant as if the call came now",
            description =
                    "Runs on behind the answer; ask GET with the id until the state is DONE. Nightly at foresight.at by itself.")
    HttpResponse<Begun> begin(@Parameter(hidden = true) Actor by) {
        return HttpResponse.accepted().body(new Begun(lookAhead.begin(by)));
    }

    @Get("/runs")
    @Operation(summary = "Runs of the own municipality, latest first", description = "Counts only.")
    List<Runs.Run> latest(
            @QueryValue(defaultValue = "14") @Min(1) @Max(100) int size, @Parameter(hidden = true) Actor by) {
        mayCount(by);
        return runs.latest(by.tenant(), size);
    }

    @Get("/runs/{id}")
    @Operation(
            summary = "One run: counts per hub and cause, and the changes that would help most people",
            description = "Counts only, no person.")
    RunView run(UUID id, @Parameter(hidden = true) Actor by) {
        mayCount(by);
        Runs.Run run = runs.find(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        List<HelpView> changes = runs.changes(id, 20).stream()
                .map(helps -> new HelpView(
                        helps.change(),
                        helps.code(),
                        helps.unitId(),
                        helps.people(),
                        ReadForesight.sentence(helps.change(), helps.office(), helps.label(), 1)))
                .toList();
        return new RunView(run, runs.hubs(id), runs.causes(id), changes);
    }

    @Get("/runs/{id}/people")
    @Operation(
            summary = "People of a run: who has no place, why, and the one change that would help most",
            description =
                    "Those the reader may see; each person listed is an accounted read. withoutPlace=true: outcome NONE only.")
    Page<Outlook> people(
            UUID id,
            @QueryValue(defaultValue = "false") boolean withoutPlace,
            @QueryValue @Nullable @Pattern(regexp = "SURE|BY_PHONE|NONE") String outcome,
            @QueryValue @Nullable UUID hub,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        return readForesight.people(id, withoutPlace ? "NONE" : outcome, hub, after, size, by);
    }

    @Get("/people/{personId}")
    @Operation(summary = "The newest outlook of one person, with the three likeliest places for the family's card")
    Outlook person(UUID personId, @Parameter(hidden = true) Actor by) {
        return readForesight.of(personId, by);
    }

    private static void mayCount(Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
    }
}
