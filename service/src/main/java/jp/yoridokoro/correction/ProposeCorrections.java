package jp.yoridokoro.correction;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;

/** The office says what turned out different, from the arrival until some days after the stay. */
@Singleton
public class ProposeCorrections {
    private final Stays stays;
    private final ShownItems shownItems;
    private final Proposals proposals;
    private final Emergencies emergencies;
    private final CaseSettings settings;
    private final ReadLog readLog;
    private final Walls walls;
    private final Clock clock;

    ProposeCorrections(
            Stays stays,
            ShownItems shownItems,
            Proposals proposals,
            Emergencies emergencies,
            CaseSettings settings,
            ReadLog readLog,
            Walls walls,
            Clock clock) {
        this.stays = stays;
        this.shownItems = shownItems;
        this.proposals = proposals;
        this.emergencies = emergencies;
        this.settings = settings;
        this.readLog = readLog;
        this.walls = walls;
        this.clock = clock;
    }

    /** @param found what is so instead, in the office's words */
    public record Found(String field, String found) {}

    /** The fields the office was shown and may correct. Their words end with its access to them. */
    @Transactional
    public List<Proposal.Shown> correctable(UUID stayId, Actor by) {
        Stay stay = own(stayId, by);
        boolean open = shownItems.open(stay.offerId());
        readLog.read(by, stay.municipality(), stays.personOf(stayId).orElseThrow(), "disclosure", "stay");
        return shownItems.of(stay).stream()
                .map(item -> open ? item : new Proposal.Shown(item.field(), item.label(), null))
                .toList();
    }

    /**
     * @return the proposal's id
     * @throws Refused UNKNOWN for another office's stay; NOT_BEGUN, TOO_LATE ({@code correction.daysAfterStay}), NOT_SHOWN, TWICE
     */
    @Transactional
    public UUID propose(UUID stayId, List<Found> items, String words, Actor by) {
        Stay stay = own(stayId, by);
        EmergencyCase emergency = walls.as(
                Actor.system(stay.municipality()),
                () -> emergencies.findById(stay.caseId()).orElseThrow());
        mustBeInTime(stay, emergency);
        Map<String, String> shown = new HashMap<>();
        shownItems.of(stay).forEach(item -> shown.put(item.field(), String.valueOf(item.said())));
        UUID plan = walls.as(Actor.system(stay.municipality()), () -> proposals.planShown(stay.offerId()))
                .orElseThrow(() -> new Refused(CorrectionReason.NOT_SHOWN));
        UUID id = UUID.randomUUID();
        proposals.send(
                id,
                stay.id(),
                stay.caseId(),
                emergency.personId(),
                stay.municipality(),
                stay.officeId(),
                plan,
                words,
                by.staff(),
                clock.instant());
        for (Found item : items) {
            String said = shown.remove(item.field());
            if (said == null) {
                boolean twice = items.stream()
                                .filter(other -> other.field().equals(item.field()))
                                .count()
                        > 1;
                throw new Refused(
                        twice ? CorrectionReason.TWICE : CorrectionReason.NOT_SHOWN, Map.of("field", item.field()));
            }
            proposals.say(id, stay.municipality(), item.field(), said, item.found());
        }
        return id;
    }

    private Stay own(UUID stayId, Actor by) {
        by.mustBe(Role.PROVIDER);
        return stays.findById(stayId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    private void mustBeInTime(Stay stay, EmergencyCase emergency) {
        if (stay.arrivedAt() == null) {
            throw new Refused(CorrectionReason.NOT_BEGUN);
        }
        Instant left = stay.leftAt();
        if (left != null) {
            LocalDate last = left.atZone(TokyoClock.TOKYO)
                    .toLocalDate()
                    .plusDays(settings.of(emergency).number("correction.daysAfterStay"));
            if (LocalDate.now(clock).isAfter(last)) {
                throw new Refused(CorrectionReason.TOO_LATE, Map.of("lastDay", last.toString()));
            }
        }
    }
}
