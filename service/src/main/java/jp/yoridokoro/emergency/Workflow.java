package jp.yoridokoro.emergency;

import static jp.yoridokoro.emergency.Stage.*;
import static jp.yoridokoro.emergency.Step.*;
import static jp.yoridokoro.identity.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Role;

/**
 * The one table of stages × steps × roles. It drives the code, prints docs/states.md, and the database's own table of moves
 * ({@code stage_move}) is held equal to it by a test. Nobody writes a stage anywhere else.
 */
public final class Workflow {
    /** A step somebody of the roles may take in a stage, and where it leads. */
    public record Row(Stage from, Step step, Stage to, Set<Role> roles) {}

    private static final Set<Role> HUB = EnumSet.of(HUB_COORDINATOR, CORE_STAFF);
    private static final Set<Role> JUDGES = EnumSet.of(HUB_COORDINATOR, CORE_STAFF, MUNICIPALITY);
    private static final Set<Role> ANSWERERS = EnumSet.of(PROVIDER, HUB_COORDINATOR, CORE_STAFF);
    private static final Set<Role> MEETERS = EnumSet.of(SPECIALIST, HUB_COORDINATOR, CORE_STAFF, MUNICIPALITY);
    private static final Set<Role> CORE = EnumSet.of(CORE_STAFF);
    private static final Set<Role> CLOCKWORK = EnumSet.of(Role.SYSTEM, HUB_COORDINATOR, CORE_STAFF, PROVIDER);

    private static final List<Row> TABLE = table();

    private Workflow() {}

    /** Every row, in the order a case is lived. */
    public static List<Row> rows() {
        return TABLE;
    }

    /**
     * Where a step leads.
     *
     * @throws Refused {@code base-not-yours} if the step exists here for other roles, {@code emergency-step-not-allowed} if not at all
     */
    public static Stage after(Stage stage, Step step, Role role) {
        List<Row> here = TABLE.stream()
                .filter(row -> row.from() == stage && row.step() == step)
                .toList();
        if (here.isEmpty()) {
            throw new Refused(
                    EmergencyReason.STEP_NOT_ALLOWED,
                    Map.of(
                            "stage",
                            stage.name(),
                            "stageLabel",
                            stage.label(),
                            "step",
                            step.name(),
                            "stepLabel",
                            step.label()));
        }
        return here.stream()
                .filter(row -> row.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new Refused(BaseReason.NOT_YOURS))
                .to();
    }

    /** What a role may do in a stage: the only buttons a page shows. */
    public static List<Step> steps(Stage stage, Role role) {
        return TABLE.stream()
                .filter(row -> row.from() == stage && row.roles().contains(role))
                .map(Row::step)
                .distinct()
                .toList();
    }

    private static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        add(rows, RECEIVED, ACKNOWLEDGE, TRIAGE, HUB);
        add(rows, TRIAGE, JUDGE_EMERGENCY, EMERGENCY, JUDGES);
        add(rows, TRIAGE, JUDGE_NOT_EMERGENCY, NOT_EMERGENCY, JUDGES);
        add(rows, TRIAGE, JUDGE_MEDICAL, MEDICAL_119, JUDGES);
        add(rows, TRIAGE, JUDGE_ABUSE, ABUSE_ROUTE, JUDGES);
        add(rows, TRIAGE, JUDGE_DISASTER, DISASTER_ROUTE, JUDGES);
        add(rows, NOT_EMERGENCY, REJUDGE, TRIAGE, JUDGES);
        add(rows, MEDICAL_119, REJUDGE, TRIAGE, JUDGES);

        for (Stage begin : List.of(EMERGENCY, ABUSE_ROUTE, DISASTER_ROUTE, HOME_SUPPORT, UNPLACED, MATCHING)) {
            add(rows, begin, SEARCH, MATCHING, HUB);
        }
        add(rows, OFFERING, SEARCH, OFFERING, HUB);
        for (Stage begin : List.of(EMERGENCY, DISASTER_ROUTE, MATCHING, UNPLACED, HOME_SUPPORT)) {
            add(rows, begin, SUPPORT_AT_HOME, HOME_SUPPORT, HUB);
        }
        add(rows, MATCHING, SEND_OFFERS, OFFERING, HUB);
        add(rows, OFFERING, SEND_OFFERS, OFFERING, HUB);
        add(rows, OFFERING, ACCEPT_OFFER, ACCEPTED, ANSWERERS);
        add(rows, OFFERING, REFUSE_OFFER, OFFERING, ANSWERERS);
        add(rows, OFFERING, WITHDRAW_OFFER, OFFERING, HUB);
        add(rows, OFFERING, OFFERS_OVER, MATCHING, CLOCKWORK);
        add(rows, MATCHING, RECORD_UNPLACED, UNPLACED, HUB);
        for (Stage placed : List.of(ACCEPTED, TRANSPORTING, STAYING, EXIT_PLANNED)) { // the nights nobody has taken yet
            add(rows, placed, SEARCH, placed, HUB);
            add(rows, placed, SEND_OFFERS, placed, HUB);
            add(rows, placed, ACCEPT_OFFER, placed, ANSWERERS);
            add(rows, placed, REFUSE_OFFER, placed, ANSWERERS);
            add(rows, placed, WITHDRAW_OFFER, placed, HUB);
        }

        add(rows, ACCEPTED, DEPART, TRANSPORTING, HUB);
        add(rows, ACCEPTED, ARRIVE, STAYING, ANSWERERS);
        add(rows, TRANSPORTING, ARRIVE, STAYING, ANSWERERS);
        add(rows, ACCEPTED, FALL_THROUGH, MATCHING, HUB);
        add(rows, TRANSPORTING, FALL_THROUGH, MATCHING, HUB);
        add(rows, ACCEPTED, NO_SHOW, MATCHING, HUB);
        add(rows, TRANSPORTING, NO_SHOW, MATCHING, HUB);
        for (Stage there : List.of(STAYING, EXIT_PLANNED)) { // one stay among several, of the same case
            add(rows, there, ARRIVE, there, ANSWERERS);
            add(rows, there, FALL_THROUGH, there, HUB);
            add(rows, there, EXTEND_STAY, there, HUB);
            add(rows, there, MOVE, there, HUB);
        }
        add(rows, STAYING, LEAVE_EARLY, EXITED, ANSWERERS);
        List<Stage> notThere = List.of(
                EMERGENCY,
                ABUSE_ROUTE,
                DISASTER_ROUTE,
                HOME_SUPPORT,
                MATCHING,
                OFFERING,
                UNPLACED,
                ACCEPTED,
                TRANSPORTING);
        notThere.forEach(stage -> add(rows, stage, ARRIVE_ELSEWHERE, EXITED, HUB));
        notThere.forEach(stage -> add(rows, stage, ARRIVE_UNASKED, STAYING, HUB));
        add(rows, STAYING, ARRIVE_ELSEWHERE, EXITED, HUB);
        add(rows, EXIT_PLANNED, ARRIVE_ELSEWHERE, EXITED, HUB);
        add(rows, STAYING, PLAN_EXIT, EXIT_PLANNED, HUB);
        add(rows, EXIT_PLANNED, EXIT, EXITED, ANSWERERS);

        List<Stage> running = Stream.of(Stage.values())
                .filter(stage -> !stage.over()
                        && !List.of(RECEIVED, TRIAGE, NOT_EMERGENCY).contains(stage))
                .toList();
        running.forEach(stage -> add(rows, stage, PLAN_MEETING, stage, MEETERS));
        running.forEach(stage -> add(rows, stage, ADD_TASK, stage, MEETERS));
        List.of(HOME_SUPPORT, STAYING, EXIT_PLANNED, EXITED)
                .forEach(stage -> add(rows, stage, WAIVE_MEETING, stage, CORE));
        Stream.of(Stage.values())
                .filter(stage -> !stage.over())
                .forEach(stage -> add(rows, stage, REQUEST_HANDOFF, stage, HUB));

        for (Stage end : List.of(NOT_EMERGENCY, MEDICAL_119, HOME_SUPPORT, UNPLACED, EXITED)) {
            add(rows, end, CLOSE, CLOSED, HUB);
        }
        for (Stage left : List.of(
                MEDICAL_119, EMERGENCY, ABUSE_ROUTE, DISASTER_ROUTE, HOME_SUPPORT, MATCHING, UNPLACED, EXITED)) {
            add(rows, left, MOVE_OUTSIDE, CLOSED, HUB); // only after the place outside said the person is there
        }
        for (Stage early : List.of(
                RECEIVED, TRIAGE, ABUSE_ROUTE, DISASTER_ROUTE, EMERGENCY, MATCHING, OFFERING, UNPLACED, ACCEPTED)) {
            add(rows, early, CANCEL, CANCELLED, HUB);
        }
        return List.copyOf(rows);
    }

    private static void add(List<Row> rows, Stage from, Step step, Stage to, Set<Role> roles) {
        rows.add(new Row(from, step, to, roles));
    }
}
