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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.Packet;
import jp.yoridokoro.handover.AskHandoff;
import jp.yoridokoro.handover.GapAnswer;
import jp.yoridokoro.handover.ReadHandoffs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import org.jspecify.annotations.Nullable;

/** Hand-offs between hubs: asking and reading. */
@Tag(name = "hand-offs")
@Controller("/api")
public class HandoffApi {
    private final AskHandoff askHandoff;
    private final ReadHandoffs readHandoffs;
    private final ObjectMapper json;
    private final Clock clock;

    HandoffApi(AskHandoff askHandoff, ReadHandoffs readHandoffs, ObjectMapper json, Clock clock) {
        this.askHandoff = askHandoff;
        this.readHandoffs = readHandoffs;
        this.json = json;
        this.clock = clock;
    }

    /** A gap filled in words. */
    @Serdeable
    public record Fill(
            @NotNull Packet.Item item,
            @NotBlank @Size(max = 2000) String words) {}

    /** A gap waived, and why. */
    @Serdeable
    public record Waiver(
            @NotNull Packet.Item item,
            @NotBlank @Size(max = 500) String reason) {}

    @Serdeable
    public record RequestForm(
            @NotNull UUID toHub,
            @NotNull Handoff.Kind kind,
            @Nullable @Size(max = 200) String urgency,
            @NotBlank @Size(max = 2000) String message,
            @Nullable OffsetDateTime until,
            @Nullable @Valid List<@NotNull Fill> fills,
            @Nullable @Valid List<@NotNull Waiver> waivers,
            @Nullable Boolean skipForDanger) {

        public AskHandoff.Request request() {
            List<GapAnswer> gaps = new ArrayList<>();
            if (fills != null) {
                fills.forEach(fill -> gaps.add(new GapAnswer(fill.item(), fill.words(), "")));
            }
            if (waivers != null) {
                waivers.forEach(waiver -> gaps.add(new GapAnswer(waiver.item(), "", waiver.reason())));
            }
            return new AskHandoff.Request(
                    toHub,
                    kind,
                    urgency == null ? "" : urgency,
                    message,
                    until == null ? null : until.toInstant(),
                    gaps,
                    Boolean.TRUE.equals(skipForDanger));
        }
    }

    @Get("/emergencies/{id}/handoff-draft")
    @Operation(summary = "The packet as it would be sent now, with its gaps named")
    Packet draft(UUID id, @Parameter(hidden = true) Actor by) {
        return askHandoff.draft(id, by);
    }

    @Post("/emergencies/{id}/handoffs")
    @Once
    @Operation(
            summary = "Ask another hub; the sender stays owner until it accepts",
            description = "TAKE_OVER and ON_CALL are refused until each gap of the packet is filled or waived.")
    HttpResponse<HandoffView> request(UUID id, @Valid @Body RequestForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(view(askHandoff.request(id, form.request(), by)));
    }

    @Get("/handoffs")
    @Operation(summary = "Hand-offs from and to the caller's hub, newest first")
    List<HandoffView> list(@QueryValue(defaultValue = "true") boolean open, @Parameter(hidden = true) Actor by) {
        return readHandoffs.seen(open, by).stream().map(this::view).toList();
    }

    @Get("/handoffs/{id}")
    @Operation(summary = "One hand-off with its packet, as it was when asked")
    HandoffView one(UUID id, @Parameter(hidden = true) Actor by) {
        return view(readHandoffs.one(id, by));
    }

    @Get("/handoffs/{id}/history")
    @Operation(summary = "The sender's closed view: the case's timeline until it moved")
    List<Emergencies.Event> history(UUID id, @Parameter(hidden = true) Actor by) {
        return readHandoffs.history(id, by);
    }

    private HandoffView view(Handoff handoff) {
        return HandoffView.of(handoff, json, clock.instant());
    }
}
