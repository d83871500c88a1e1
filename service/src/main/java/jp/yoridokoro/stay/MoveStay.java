package jp.yoridokoro.stay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Cases;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.EmergencyReason;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.placement.AnswerByTelephone;
import jp.yoridokoro.placement.SendOffers;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.vacancy.Tonight;
import org.jspecify.annotations.Nullable;

/**
 * From one office to another in the middle of a stay. The second is asked and answers as for any offer; when it accepts, the
 * first bed is given back from the night of the move on, so that no night is slept twice and none is left out. The first stay
 * and its disclosure end on arrival at the second. There is no way back but another move.
 */
@Singleton
public class MoveStay {
    private final Cases cases;
    private final CaseSettings settings;
    private final Stays stays;
    private final SendOffers sendOffers;
    private final AnswerByTelephone answerByTelephone;
    private final Clock clock;

    MoveStay(
            Cases cases,
            CaseSettings settings,
            Stays stays,
            SendOffers sendOffers,
            AnswerByTelephone answerByTelephone,
            Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.stays = stays;
        this.sendOffers = sendOffers;
        this.answerByTelephone = answerByTelephone;
        this.clock = clock;
    }

    /**
     * Where to and from which night.
     *
     * @param spokenWith who at the second office has said yes on the telephone; null: it is asked, and a bed held
     */
    public record To(
            UUID unit,
            LocalDate from,
            String reason,
            @Nullable String spokenWith) {}

    /** @throws Refused MOVE_NIGHT where the night of the move is past, or no stay has a night before and after it */
    @Transactional
    public void move(UUID id, To to, Actor by) {
        EmergencyCase emergency = cases.locked(id);
        Workflow.after(emergency.stage(), Step.MOVE, by.role());
        LocalDate tonight = Tonight.night(ZonedDateTime.now(clock), settings.of(emergency));
        Stay stay = stays.running(id).stream()
                .filter(one -> !to.from().isBefore(tonight)
                        && to.from().isAfter(one.firstNight())
                        && to.from().isBefore(one.leaving())
                        && !one.unitId().equals(to.unit()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        EmergencyReason.MOVE_NIGHT, Map.of("from", to.from().toString())));
        cases.note(
                emergency,
                "MOVE_ASKED",
                Map.of(
                        "unit",
                        to.unit().toString(),
                        "from",
                        to.from().toString(),
                        "reason",
                        to.reason(),
                        "stay",
                        stay.id().toString()),
                by);
        Nights nights = new Nights(to.from(), stay.leaving());
        if (to.spokenWith() == null) {
            sendOffers.send(
                    emergency,
                    new SendOffers.Request(List.of(to.unit()), nights, false, false, stay.id()),
                    Step.MOVE,
                    by);
        } else {
            answerByTelephone.yes(emergency, to.unit(), nights, to.spokenWith(), null, stay.id(), Step.MOVE, by);
        }
    }
}
