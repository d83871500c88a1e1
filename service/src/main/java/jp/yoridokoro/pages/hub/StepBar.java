package jp.yoridokoro.pages.hub;

import java.util.List;
import java.util.stream.IntStream;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.pages.Stop;

/** The bar of steps on top of a case: eight words for the stages, in the order a case is lived. */
public final class StepBar {
    private static final List<String> STOPS =
            List.of("received", "judged", "search", "asked", "arrival", "meeting", "exit", "review");
    /** Somebody supported at home goes nowhere. */
    private static final List<String> AT_HOME = List.of("received", "judged", "home", "meeting", "review");

    private static final int RECEIVED = 0;
    private static final int JUDGED = 1;
    private static final int SEARCH = 2;
    private static final int ASKED = 3;
    private static final int ARRIVAL = 4;
    private static final int MEETING = 5;
    private static final int EXIT = 6;
    private static final int REVIEW = 7;

    private StepBar() {}

    /** @param meetingOwed the care meeting stands beside the stage: it waits from arrival on until it is held */
    public static List<Stop> of(Stage stage, boolean meetingOwed) {
        return stage == Stage.HOME_SUPPORT
                ? stops(AT_HOME, AT_HOME.indexOf(meetingOwed ? "meeting" : "review"), false)
                : stops(STOPS, here(stage, meetingOwed), stage.over());
    }

    private static List<Stop> stops(List<String> words, int here, boolean over) {
        return IntStream.range(0, words.size())
                .mapToObj(at -> new Stop(
                        Words.of("hub.step." + words.get(at)),
                        at < here || over ? Stop.State.DONE : at == here ? Stop.State.HERE : Stop.State.AHEAD))
                .toList();
    }

    private static int here(Stage stage, boolean meetingOwed) {
        return switch (stage) {
            case RECEIVED -> RECEIVED;
            case TRIAGE -> JUDGED;
            case EMERGENCY, ABUSE_ROUTE, DISASTER_ROUTE, MATCHING, UNPLACED -> SEARCH;
            case OFFERING -> ASKED;
            case ACCEPTED, TRANSPORTING -> ARRIVAL;
            case STAYING, EXIT_PLANNED -> meetingOwed ? MEETING : EXIT;
            case EXITED -> meetingOwed ? MEETING : REVIEW;
            case HOME_SUPPORT, NOT_EMERGENCY, MEDICAL_119, CLOSED, CANCELLED -> REVIEW;
        };
    }
}
