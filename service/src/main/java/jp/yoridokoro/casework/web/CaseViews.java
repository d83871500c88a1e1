package jp.yoridokoro.casework.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.placement.web.OfferView;
import jp.yoridokoro.placement.web.StayView;

/** Brings a case into the shape both surfaces show. */
@Singleton
public class CaseViews {
    private final ReadCase readCase;
    private final Clock clock;

    CaseViews(ReadCase readCase, Clock clock) {
        this.readCase = readCase;
        this.clock = clock;
    }

    public CaseView of(UUID id, Actor by) {
        ReadCase.Whole whole = readCase.whole(id, by);
        EmergencyCase c = whole.emergency();
        LocalDate today = LocalDate.now(clock);
        return new CaseView(
                c.id(),
                c.number(),
                c.personId(),
                whole.person().familyName() + " " + whole.person().givenName(),
                c.registrationState(),
                c.registrationClass(),
                c.ownerHubId(),
                c.stage(),
                c.stage().label(),
                Workflow.steps(c.stage(), by.role()),
                whole.clause(),
                c.causeOn(),
                c.judgement(),
                c.followUp(),
                c.hiddenPlace(),
                c.callerName(),
                c.callerRelation(),
                c.callerTelephone(),
                c.whereabouts(),
                c.caregiverStatus(),
                c.immediateDanger(),
                c.situation(),
                c.firstNight(),
                c.leaving(),
                c.receivedAt(),
                CaseView.Moments.of(c),
                whole.depth().clocks(),
                CaseView.Placement.of(whole, today),
                whole.offers().stream()
                        .map(offer -> OfferView.of(offer, clock.instant()))
                        .toList(),
                whole.stays().stream().map(stay -> StayView.of(stay, today)).toList(),
                whole.meetings(),
                whole.tasks(),
                whole.owners(),
                whole.meetingOwed(),
                c.closedAt(),
                c.outcome(),
                whole.depth().outcome().orElse(null),
                Objects.requireNonNullElse(c.version(), 0L));
    }
}
