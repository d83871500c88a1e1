package jp.yoridokoro.outside.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.outside.FollowOutside;
import jp.yoridokoro.outside.OutsideHandoff;
import jp.yoridokoro.outside.OutsideHandoffs;
import jp.yoridokoro.outside.OutsidePacket;
import jp.yoridokoro.outside.ReadOutside;
import jp.yoridokoro.outside.SendOutside;
import org.jspecify.annotations.Nullable;

/** Hand-offs to places outside the network: the hub's side. */
@Tag(name = "hand-offs outside")
@Controller("/api")
public class OutsideApi {
    private final SendOutside sendOutside;
    private final FollowOutside followOutside;
    private final ReadOutside readOutside;
    private final Clock clock;

    OutsideApi(SendOutside sendOutside, FollowOutside followOutside, ReadOutside readOutside, Clock clock) {
        this.sendOutside = sendOutside;
        this.followOutside = followOutside;
        this.readOutside = readOutside;
        this.clock = clock;
    }

    @Serdeable
    public record DestinationForm(
            @NotBlank @Size(max = 200) String destination,
            @NotNull OutsideHandoff.Kind kind,
            @NotBlank @Size(max = 200) String contact,
            @NotBlank @Size(max = 500) String reason,
            @NotEmpty @Size(max = 10) List<OutsidePacket.@NotNull Section> sections) {

        public SendOutside.Destination to() {
            return new SendOutside.Destination(destination, kind, contact, reason, sections);
        }
    }

    @Serdeable
    public record KeyForm(long version) {}

    /** Told once. {@code passphrase} goes by telephone, never along with the address. */
    @Serdeable
    record KeyView(String path, String passphrase, Instant expiresAt, OutsideView handoff) {}

    @Serdeable
    public record OutcomeForm(
            @NotNull OutsideHandoff.Outcome outcome,
            @NotBlank @Size(max = 100) String from,
            @Nullable @Size(max = 2000) String words) {}

    @Serdeable
    public record DepartureForm(@NotBlank @Size(max = 2000) String words) {}

    @Post("/emergencies/{id}/outside-handoffs")
    @Once
    @Operation(summary = "Prepare a hand-off to a hospital, another city, or another place without an account")
    HttpResponse<OutsideView> prepare(UUID id, @Valid @Body DestinationForm form, @Parameter(hidden = true) Actor by) {
        return made(sendOutside.prepare(id, form.to(), by));
    }

    @Get("/emergencies/{id}/outside-handoffs")
    @Operation(summary = "Hand-offs of a case out of the network")
    List<OutsideView> list(UUID id, @Parameter(hidden = true) Actor by) {
        return readOutside.ofCase(id, by).stream()
                .map(one -> OutsideView.of(one, clock.instant()))
                .toList();
    }

    @Put("/outside-handoffs/{id}/key")
    @Operation(
            summary = "Seal the packet for one opening; answers its address and passphrase, this once",
            description = "Sealing anew makes the earlier address and passphrase worthless. Nothing of either is kept.")
    HttpResponse<KeyView> seal(UUID id, @Valid @Body KeyForm form, @Parameter(hidden = true) Actor by) {
        SendOutside.Key key = sendOutside.seal(id, form.version(), by);
        return HttpResponse.ok(new KeyView(
                        "/outside/" + key.token(),
                        key.passphrase(),
                        key.expiresAt(),
                        OutsideView.of(key.handoff(), clock.instant())))
                .header("Cache-Control", "no-store");
    }

    @Post("/outside-handoffs/{id}/outcome")
    @Once
    @Operation(
            summary = "What the place said by telephone",
            description = "ARRIVED ends what is open here: offers, holds, an accepted bed, a hand-off still asked.")
    HttpResponse<OutsideView> hear(UUID id, @Valid @Body OutcomeForm form, @Parameter(hidden = true) Actor by) {
        String words = form.words() == null ? "" : form.words();
        return made(followOutside.hear(id, form.outcome(), form.from(), words, by));
    }

    @Post("/outside-handoffs/{id}/departure")
    @Once
    @Operation(summary = "The case leaves the network (MOVED_OUTSIDE); only after the place said the person is there")
    HttpResponse<OutsideView> leave(UUID id, @Valid @Body DepartureForm form, @Parameter(hidden = true) Actor by) {
        return made(followOutside.leave(id, form.words(), by));
    }

    @Get("/outside-handoffs/counts")
    @Operation(summary = "Hand-offs out of the network by kind and outcome, days from (included) to (not included)")
    List<OutsideHandoffs.Count> counts(
            @QueryValue LocalDate from, @QueryValue LocalDate to, @Parameter(hidden = true) Actor by) {
        return readOutside.counts(from, to, by);
    }

    private HttpResponse<OutsideView> made(OutsideHandoff handoff) {
        return HttpResponse.created(OutsideView.of(handoff, clock.instant()));
    }
}
