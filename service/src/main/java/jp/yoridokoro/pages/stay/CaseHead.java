package jp.yoridokoro.pages.stay;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.CaseClock;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.pages.Stop;

/**
 * What stands on top of every step of a case: who, which nights, where the case stands, and the nearest deadlines.
 *
 * @param stops eight words for the stages, in the order a case is lived
 * @param clocks at most three, the nearest first
 */
public record CaseHead(
        UUID id,
        String person,
        String number,
        String nights,
        String stage,
        List<Stop> stops,
        List<CaseClock> clocks) {
    private static final List<String> STOPS =
            List.of("received", "judged", "search", "asked", "arrival", "meeting", "exit", "review");
    private static final int MOST_CLOCKS = 3;

    public static CaseHead of(ReadCase.Whole whole) {
        EmergencyCase emergency = whole.emergency();
        return new CaseHead(
                emergency.id(),
                whole.person().familyName() + " " + whole.person().givenName(),
                emergency.number(),
                Say.nights(emergency.firstNight(), emergency.leaving()),
                emergency.stage().label(),
                stops(emergency.stage(), whole.meetingOwed()),
                whole.depth().clocks().stream().limit(MOST_CLOCKS).toList());
    }

    /** Where the case itself is shown. */
    public String href() {
        return "/emergencies/" + id;
    }

    public String href(String step) {
        return href() + "/" + step;
    }

    /** The care meeting stands beside the stage: it waits from arrival on until it is held. */
    private static List<Stop> stops(Stage stage, boolean meetingOwed) {
        int here = here(stage, meetingOwed);
        return IntStream.range(0, STOPS.size())
                .mapToObj(at -> new Stop(
                        Words.of("stay.step." + STOPS.get(at)),
                        at < here || stage.over() ? Stop.State.DONE : at == here ? Stop.State.HERE : Stop.State.AHEAD))
                .toList();
    }

    private static int here(Stage stage, boolean meetingOwed) {
        String stop = switch (stage) {
            case RECEIVED -> "received";
            case TRIAGE -> "judged";
            case EMERGENCY, ABUSE_ROUTE, DISASTER_ROUTE, MATCHING, UNPLACED -> "search";
            case OFFERING -> "asked";
            case ACCEPTED, TRANSPORTING -> "arrival";
            case STAYING, EXIT_PLANNED, HOME_SUPPORT -> meetingOwed ? "meeting" : "exit";
            case EXITED -> meetingOwed ? "meeting" : "review";
            case NOT_EMERGENCY, MEDICAL_119, CLOSED, CANCELLED -> "review";
        };
        return STOPS.indexOf(stop);
    }
}
