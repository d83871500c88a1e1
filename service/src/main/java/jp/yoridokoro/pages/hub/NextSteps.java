package jp.yoridokoro.pages.hub;

import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.web.CaseView;
import jp.yoridokoro.emergency.Step;

/** Where the later steps of a case have their pages, the step its stage waits for first. Only what stage and role allow is offered. */
public final class NextSteps {
    private NextSteps() {}

    /** A page of a case. */
    public record Way(String href, String words) {}

    private record Page(String path, List<Step> steps) {}

    private static final Page ARRIVAL = new Page("arrival", List.of(Step.ARRIVE, Step.DEPART));
    private static final Page MEETING = new Page("meeting", List.of(Step.PLAN_MEETING));
    private static final Page EXIT = new Page("exit", List.of(Step.PLAN_EXIT, Step.EXIT, Step.LEAVE_EARLY));
    private static final Page EXTENSION = new Page("extension", List.of(Step.EXTEND_STAY));
    private static final Page HOME_SUPPORT = new Page("home-support", List.of(Step.SUPPORT_AT_HOME));
    private static final Page HANDOFF = new Page("handoff", List.of(Step.REQUEST_HANDOFF));
    private static final Page FOLLOW_UP = new Page("follow-up", List.of(Step.REJUDGE));
    private static final Page CLOSURE = new Page("closure", List.of(Step.CLOSE));
    private static final Page TASKS = new Page("tasks", List.of(Step.ADD_TASK));
    private static final Page RUN_OUTS = new Page("run-outs", List.of(Step.ADD_TASK));
    private static final Page CANCELLATION = new Page("cancellation", List.of(Step.CANCEL));

    private static final List<Page> PAGES = List.of(
            ARRIVAL,
            MEETING,
            EXIT,
            EXTENSION,
            FOLLOW_UP,
            TASKS,
            RUN_OUTS,
            CLOSURE,
            HOME_SUPPORT,
            HANDOFF,
            CANCELLATION);

    /** All that may be done elsewhere, what the stage waits for first. */
    static List<Way> of(CaseView c) {
        Page main = main(c);
        return PAGES.stream()
                .filter(page -> page.steps().stream().anyMatch(c.steps()::contains))
                .sorted((a, b) -> Boolean.compare(b.equals(main), a.equals(main)))
                .map(page -> new Way(href(c.id(), page.path()), Words.of("hub.next." + page.path())))
                .toList();
    }

    /** Whether the first of them is what the stage waits for: the main button of the page. */
    static boolean leads(CaseView c) {
        Page main = main(c);
        return main.steps().stream().anyMatch(c.steps()::contains)
                && switch (c.stage()) {
                    case ACCEPTED,
                            TRANSPORTING,
                            STAYING,
                            EXIT_PLANNED,
                            EXITED,
                            HOME_SUPPORT,
                            NOT_EMERGENCY,
                            MEDICAL_119 -> true;
                    default -> false;
                };
    }

    private static Page main(CaseView c) {
        return switch (c.stage()) {
            case ACCEPTED, TRANSPORTING -> ARRIVAL;
            case STAYING -> c.meetingOwed() ? MEETING : EXIT;
            case EXIT_PLANNED -> EXIT;
            case NOT_EMERGENCY -> FOLLOW_UP;
            case HOME_SUPPORT, EXITED -> c.meetingOwed() ? MEETING : CLOSURE;
            default -> CLOSURE;
        };
    }

    static String href(UUID id, String page) {
        return "/emergencies/" + id + "/" + page;
    }
}
