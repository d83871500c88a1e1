package jp.yoridokoro.handover.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handover.AnswerHandoff;
import jp.yoridokoro.handover.FollowHandoff;
import jp.yoridokoro.handover.ReturnCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import org.jspecify.annotations.Nullable;

/** What the two hubs do to a hand-off that was asked. */
@Tag(name = "hand-offs")
@Controller("/api/handoffs/{id}")
public class HandoffStepApi {
    private final AnswerHandoff answerHandoff;
    private final ReturnCase returnCase;
    private final FollowHandoff followHandoff;
    private final ObjectMapper json;
    private final Clock clock;

    HandoffStepApi(
            AnswerHandoff answerHandoff,
            ReturnCase returnCase,
            FollowHandoff followHandoff,
            ObjectMapper json,
            Clock clock) {
        this.answerHandoff = answerHandoff;
        this.returnCase = returnCase;
        this.followHandoff = followHandoff;
        this.json = json;
        this.clock = clock;
    }

    /** What the receiver understood of the packet, in its own words. */
    @Serdeable
    public record AcceptanceForm(
            @Nullable @Size(min = 5, max = 2000) String readBack) {}

    @Serdeable
    public record ReadBackForm(
            @NotBlank @Size(min = 5, max = 2000) String words) {}

    @Serdeable
    public record ReviewForm(@NotBlank @Size(max = 2000) String words) {}

    @Post("/acceptance")
    @Once
    @Operation(
            summary = "Take the case: ownership moves now",
            description = "A TAKE_OVER needs the read-back: short words on what was understood.")
    HttpResponse<HandoffView> accept(UUID id, @Valid @Body AcceptanceForm form, @Parameter(hidden = true) Actor by) {
        String readBack = form.readBack() == null ? "" : form.readBack();
        return made(answerHandoff.accept(id, readBack, by));
    }

    @Post("/refusal")
    @Once
    @Operation(summary = "Decline with a reason; the sender stays owner")
    HttpResponse<HandoffView> decline(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return made(answerHandoff.decline(id, form.reason(), by));
    }

    @Post("/withdrawal")
    @Once
    @Operation(summary = "The sender takes the request back")
    HttpResponse<HandoffView> withdraw(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return made(answerHandoff.withdraw(id, form.reason(), by));
    }

    @Post("/return")
    @Once
    @Operation(
            summary = "Give a case back",
            description =
                    "On call: by the receiver at any time, by the sender from the agreed end on. TAKE_OVER: asks the earlier owner, with a new hand-off that returns this one.")
    HttpResponse<HandoffView> giveBack(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return made(returnCase.giveBack(id, form.reason(), by));
    }

    @Post("/read-back")
    @Once
    @Operation(summary = "The receiver says afterwards what it understood, where the case came without it")
    HttpResponse<HandoffView> readBack(UUID id, @Valid @Body ReadBackForm form, @Parameter(hidden = true) Actor by) {
        return made(followHandoff.readBack(id, form.words(), by));
    }

    @Post("/review")
    @Once
    @Operation(summary = "基幹 or the municipality look at a hand-off whose gate was skipped for danger to life")
    HttpResponse<HandoffView> review(UUID id, @Valid @Body ReviewForm form, @Parameter(hidden = true) Actor by) {
        return made(followHandoff.review(id, form.words(), by));
    }

    private HttpResponse<HandoffView> made(Handoff handoff) {
        return HttpResponse.created(HandoffView.of(handoff, json, clock.instant()));
    }
}
