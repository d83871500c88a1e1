package jp.yoridokoro.handover.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Packet;
import jp.yoridokoro.handover.HandOver;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import org.jspecify.annotations.Nullable;

/** Hand-offs between hubs. */
@Tag(name = "hand-offs")
@Controller("/api")
class HandoffApi {
    private final HandOver handOver;
    private final ObjectMapper json;
    private final Clock clock;

    HandoffApi(HandOver handOver, ObjectMapper json, Clock clock) {
        this.handOver = handOver;
        this.json = json;
        this.clock = clock;
    }

    @Serdeable
    record RequestForm(
            @NotNull UUID toHub,
            @NotNull Handoff.Kind kind,
            @Nullable @Size(max = 200) String urgency,
            @NotBlank @Size(max = 2000) String message) {}

    /** A hand-off with its packet; one whose time is up reads as expired, swept or not. */
    @Serdeable
    record View(
            UUID id,
            UUID caseId,
            UUID fromHubId,
            UUID toHubId,
            Handoff.Kind kind,
            Handoff.State state,
            String message,
            Packet packet,
            Instant askedAt,
            Instant expiresAt,
            @Nullable Instant answeredAt,
            String answerReason) {}

    @Post("/emergencies/{id}/handoffs")
    @Once
    @Operation(summary = "Ask another hub; the sender stays owner until it accepts")
    HttpResponse<View> request(UUID id, @Valid @Body RequestForm form, @Parameter(hidden = true) Actor by) {
        String urgency = form.urgency() == null ? "" : form.urgency();
        return HttpResponse.created(view(
                handOver.request(id, new HandOver.Request(form.toHub(), form.kind(), urgency, form.message()), by)));
    }

    @Get("/handoffs")
    @Operation(summary = "Hand-offs from and to the caller's hub, newest first")
    List<View> list(@QueryValue(defaultValue = "true") boolean open, @Parameter(hidden = true) Actor by) {
        return handOver.seen(open, by).stream().map(this::view).toList();
    }

    @Post("/handoffs/{id}/acceptance")
    @Once
    @Operation(summary = "Take the case: ownership moves now")
    HttpResponse<View> accept(UUID id, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(view(handOver.accept(id, by)));
    }

    @Post("/handoffs/{id}/refusal")
    @Once
    @Operation(summary = "Decline with a reason; the sender stays owner")
    HttpResponse<View> decline(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(view(handOver.decline(id, form.reason(), by)));
    }

    @Post("/handoffs/{id}/withdrawal")
    @Once
    @Operation(summary = "The sender takes the request back")
    HttpResponse<View> withdraw(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(view(handOver.withdraw(id, form.reason(), by)));
    }

    private View view(Handoff handoff) {
        boolean over = handoff.state() == Handoff.State.REQUESTED && !handoff.open(clock.instant());
        return new View(
                handoff.id(),
                handoff.caseId(),
                handoff.fromHubId(),
                handoff.toHubId(),
                handoff.kind(),
                over ? Handoff.State.EXPIRED : handoff.state(),
                handoff.message(),
                packet(handoff),
                handoff.askedAt(),
                handoff.expiresAt(),
                handoff.answeredAt(),
                handoff.answerReason());
    }

    private Packet packet(Handoff handoff) {
        try {
            return json.readValue(handoff.packet(), Packet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
