package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.handoff.Handoffs;
import jp.yoridokoro.handoff.Packet;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Takes the case's step and writes the hand-off that was asked, with its packet. Called under the case's lock. */
@Singleton
class WriteHandoff {
    private final Cases cases;
    private final CaseSettings settings;
    private final Handoffs handoffs;
    private final Clock clock;

    WriteHandoff(Cases cases, CaseSettings settings, Handoffs handoffs, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    /**
     * @param returns the hand-off it asks to undo
     * @param pulled the receiver asked for the case itself
     */
    UUID write(
            EmergencyCase emergency,
            AskHandoff.Request request,
            Packet packet,
            @Nullable UUID returns,
            boolean pulled,
            Actor by) {
        UUID id = UUID.randomUUID();
        cases.step(emergency, Step.REQUEST_HANDOFF, facts(id, request), by);
        Instant now = clock.instant();
        handoffs.request(
                id,
                emergency.id(),
                emergency.municipality(),
                emergency.ownerHubId(),
                request.toHub(),
                request.kind(),
                request.urgency(),
                request.message(),
                cases.write(packet),
                by.staff(),
                now,
                now.plus(settings.of(emergency).minutes("handoff.expireMinutes")),
                request.until(),
                returns,
                pulled,
                request.skipForDanger(),
                reviewDue(emergency, request));
        return id;
    }

    private @Nullable LocalDate reviewDue(EmergencyCase emergency, AskHandoff.Request request) {
        return request.skipForDanger()
                ? LocalDate.now(clock).plusDays(settings.of(emergency).number("handoff.skipReviewDays"))
                : null;
    }

    private static Map<String, Object> facts(UUID id, AskHandoff.Request request) {
        return Map.of(
                "handoff",
                id.toString(),
                "to",
                request.toHub().toString(),
                "kind",
                request.kind().name(),
                "skipForDanger",
                request.skipForDanger());
    }
}
