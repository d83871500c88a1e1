package jp.yoridokoro.casework.web;

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
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.lifeline.KeepRunOuts;
import jp.yoridokoro.lifeline.RunOut;
import jp.yoridokoro.stay.HomeSupport;
import jp.yoridokoro.stay.SupportAtHome;
import org.jspecify.annotations.Nullable;

/** What keeps a person safe where they are: support at home, and how long what they live on lasts. */
@Tag(name = "home support")
@Controller("/api/emergencies/{id}")
public class HomeSupportApi {
    private final SupportAtHome supportAtHome;
    private final KeepRunOuts keepRunOuts;
    private final CaseViews views;
    private final Clock clock;

    HomeSupportApi(SupportAtHome supportAtHome, KeepRunOuts keepRunOuts, CaseViews views, Clock clock) {
        this.supportAtHome = supportAtHome;
        this.keepRunOuts = keepRunOuts;
        this.views = views;
        this.clock = clock;
    }

    /** {@code kind}: OTHER where it is left out. {@code from}: now where it is left out. */
    @Serdeable
    public record HomeSupportForm(
            HomeSupport.@Nullable Kind kind,
            @NotBlank @Size(max = 500) String who,
            @Nullable @Size(max = 200) String contact,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Instant nextCheck) {

        public SupportAtHome.Support support() {
            return new SupportAtHome.Support(
                    Objects.requireNonNullElse(kind, HomeSupport.Kind.OTHER),
                    who,
                    contact == null ? "" : contact,
                    from,
                    until,
                    nextCheck);
        }
    }

    @Serdeable
    public record CheckForm(
            @NotBlank @Size(max = 1000) String words,
            @Nullable Instant nextCheck,
            @Nullable Instant until) {}

    @Post("/home-support")
    @Once
    @Operation(summary = "Support at home, or one more: nobody moves, the care meeting is owed")
    HttpResponse<CaseView> begin(UUID id, @Valid @Body HomeSupportForm form, @Parameter(hidden = true) Actor by) {
        supportAtHome.begin(id, form.support(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/home-support/{support}/checks")
    @Once
    @Operation(summary = "Somebody looked; when they look again")
    HttpResponse<CaseView> check(
            UUID id, UUID support, @Valid @Body CheckForm form, @Parameter(hidden = true) Actor by) {
        supportAtHome.check(id, support, form.words(), form.nextCheck(), form.until(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/home-support/{support}/end")
    @Once
    @Operation(summary = "One of the supports at home ends")
    HttpResponse<CaseView> end(
            UUID id, UUID support, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        supportAtHome.end(id, support, form.reason(), by);
        return HttpResponse.created(views.of(id, by));
    }

    @Post("/run-outs")
    @Once
    @Operation(
            summary = "How long medicine, feed, device power or oxygen lasts",
            description = "With replaces: a correction or a new supply. The first to run out bounds the search.")
    HttpResponse<RunOut> runOut(UUID id, @Valid @Body RunOutForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(keepRunOuts.note(id, form.said("", clock.instant()), form.replaces(), by));
    }
}
