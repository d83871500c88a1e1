package jp.yoridokoro.emergency;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may do what when, written by hand from DOMAIN §3, §7.2, §8 and §9: the other opinion the code's table is held against.
 * H hub coordinator, C 基幹, M municipality, S specialist, P provider, Y the service itself.
 */
final class ExpectedWorkflow {
    private static final String TABLE = """
            RECEIVED       ACKNOWLEDGE         TRIAGE          HC
            RECEIVED       REQUEST_HANDOFF     RECEIVED        HC
            RECEIVED       CANCEL              CANCELLED       HC
            TRIAGE         JUDGE_EMERGENCY     EMERGENCY       HCM
            TRIAGE         JUDGE_NOT_EMERGENCY NOT_EMERGENCY   HCM
            TRIAGE         JUDGE_MEDICAL       MEDICAL_119     HCM
            TRIAGE         JUDGE_ABUSE         ABUSE_ROUTE     HCM
            TRIAGE         JUDGE_DISASTER      DISASTER_ROUTE  HCM
            TRIAGE         REQUEST_HANDOFF     TRIAGE          HC
            TRIAGE         CANCEL              CANCELLED       HC
            NOT_EMERGENCY  REJUDGE             TRIAGE          HCM
            NOT_EMERGENCY  REQUEST_HANDOFF     NOT_EMERGENCY   HC
            NOT_EMERGENCY  CLOSE               CLOSED          HC
            MEDICAL_119    REJUDGE             TRIAGE          HCM
            MEDICAL_119    PLAN_MEETING        MEDICAL_119     SHCM
            MEDICAL_119    ADD_TASK            MEDICAL_119     SHCM
            MEDICAL_119    MOVE_OUTSIDE        CLOSED          HC
            MEDICAL_119    REQUEST_HANDOFF     MEDICAL_119     HC
            MEDICAL_119    CLOSE               CLOSED          HC
            ABUSE_ROUTE    SEARCH              MATCHING        HC
            ABUSE_ROUTE    PLAN_MEETING        ABUSE_ROUTE     SHCM
            ABUSE_ROUTE    ADD_TASK            ABUSE_ROUTE     SHCM
            ABUSE_ROUTE    MOVE_OUTSIDE        CLOSED          HC
            ABUSE_ROUTE    REQUEST_HANDOFF     ABUSE_ROUTE     HC
            ABUSE_ROUTE    CANCEL              CANCELLED       HC
            ABUSE_ROUTE    ARRIVE_ELSEWHERE    EXITED          HC
            ABUSE_ROUTE    ARRIVE_UNASKED      STAYING         HC
            DISASTER_ROUTE SEARCH              MATCHING        HC
            DISASTER_ROUTE SUPPORT_AT_HOME     HOME_SUPPORT    HC
            DISASTER_ROUTE PLAN_MEETING        DISASTER_ROUTE  SHCM
            DISASTER_ROUTE ADD_TASK            DISASTER_ROUTE  SHCM
            DISASTER_ROUTE MOVE_OUTSIDE        CLOSED          HC
            DISASTER_ROUTE REQUEST_HANDOFF     DISASTER_ROUTE  HC
            DISASTER_ROUTE CANCEL              CANCELLED       HC
            DISASTER_ROUTE ARRIVE_ELSEWHERE    EXITED          HC
            DISASTER_ROUTE ARRIVE_UNASKED      STAYING         HC
            EMERGENCY      SEARCH              MATCHING        HC
            EMERGENCY      SUPPORT_AT_HOME     HOME_SUPPORT    HC
            EMERGENCY      PLAN_MEETING        EMERGENCY       SHCM
            EMERGENCY      ADD_TASK            EMERGENCY       SHCM
            EMERGENCY      MOVE_OUTSIDE        CLOSED          HC
            EMERGENCY      REQUEST_HANDOFF     EMERGENCY       HC
            EMERGENCY      CANCEL              CANCELLED       HC
            EMERGENCY      ARRIVE_ELSEWHERE    EXITED          HC
            EMERGENCY      ARRIVE_UNASKED      STAYING         HC
            HOME_SUPPORT   SEARCH              MATCHING        HC
            HOME_SUPPORT   PLAN_MEETING        HOME_SUPPORT    SHCM
            HOME_SUPPORT   WAIVE_MEETING       HOME_SUPPORT    C
            HOME_SUPPORT   ADD_TASK            HOME_SUPPORT    SHCM
            HOME_SUPPORT   MOVE_OUTSIDE        CLOSED          HC
            HOME_SUPPORT   REQUEST_HANDOFF     HOME_SUPPORT    HC
            HOME_SUPPORT   CLOSE               CLOSED          HC
            HOME_SUPPORT   SUPPORT_AT_HOME     HOME_SUPPORT    HC
            HOME_SUPPORT   ARRIVE_ELSEWHERE    EXITED          HC
            HOME_SUPPORT   ARRIVE_UNASKED      STAYING         HC
            MATCHING       SEARCH              MATCHING        HC
            MATCHING       SEND_OFFERS         OFFERING        HC
            MATCHING       SUPPORT_AT_HOME     HOME_SUPPORT    HC
            MATCHING       RECORD_UNPLACED     UNPLACED        HC
            MATCHING       PLAN_MEETING        MATCHING        SHCM
            MATCHING       ADD_TASK            MATCHING        SHCM
            MATCHING       MOVE_OUTSIDE        CLOSED          HC
            MATCHING       REQUEST_HANDOFF     MATCHING        HC
            MATCHING       CANCEL              CANCELLED       HC
            MATCHING       ARRIVE_ELSEWHERE    EXITED          HC
            MATCHING       ARRIVE_UNASKED      STAYING         HC
            OFFERING       SEARCH              OFFERING        HC
            OFFERING       SEND_OFFERS         OFFERING        HC
            OFFERING       ACCEPT_OFFER        ACCEPTED        PHC
            OFFERING       REFUSE_OFFER        OFFERING        PHC
            OFFERING       WITHDRAW_OFFER      OFFERING        HC
            OFFERING       OFFERS_OVER         MATCHING        YHCP
            OFFERING       PLAN_MEETING        OFFERING        SHCM
            OFFERING       ADD_TASK            OFFERING        SHCM
            OFFERING       REQUEST_HANDOFF     OFFERING        HC
            OFFERING       CANCEL              CANCELLED       HC
            OFFERING       ARRIVE_ELSEWHERE    EXITED          HC
            OFFERING       ARRIVE_UNASKED      STAYING         HC
            UNPLACED       SEARCH              MATCHING        HC
            UNPLACED       SUPPORT_AT_HOME     HOME_SUPPORT    HC
            UNPLACED       PLAN_MEETING        UNPLACED        SHCM
            UNPLACED       ADD_TASK            UNPLACED        SHCM
            UNPLACED       MOVE_OUTSIDE        CLOSED          HC
            UNPLACED       REQUEST_HANDOFF     UNPLACED        HC
            UNPLACED       CLOSE               CLOSED          HC
            UNPLACED       CANCEL              CANCELLED       HC
            UNPLACED       ARRIVE_ELSEWHERE    EXITED          HC
            UNPLACED       ARRIVE_UNASKED      STAYING         HC
            ACCEPTED       DEPART              TRANSPORTING    HC
            ACCEPTED       ARRIVE              STAYING         PHC
            ACCEPTED       FALL_THROUGH        MATCHING        HC
            ACCEPTED       PLAN_MEETING        ACCEPTED        SHCM
            ACCEPTED       ADD_TASK            ACCEPTED        SHCM
            ACCEPTED       REQUEST_HANDOFF     ACCEPTED        HC
            ACCEPTED       CANCEL              CANCELLED       HC
            ACCEPTED       SEARCH              ACCEPTED        HC
            ACCEPTED       SEND_OFFERS         ACCEPTED        HC
            ACCEPTED       ACCEPT_OFFER        ACCEPTED        PHC
            ACCEPTED       REFUSE_OFFER        ACCEPTED        PHC
            ACCEPTED       WITHDRAW_OFFER      ACCEPTED        HC
            ACCEPTED       NO_SHOW             MATCHING        HC
            ACCEPTED       ARRIVE_ELSEWHERE    EXITED          HC
            ACCEPTED       ARRIVE_UNASKED      STAYING         HC
            TRANSPORTING   ARRIVE              STAYING         PHC
            TRANSPORTING   FALL_THROUGH        MATCHING        HC
            TRANSPORTING   PLAN_MEETING        TRANSPORTING    SHCM
            TRANSPORTING   ADD_TASK            TRANSPORTING    SHCM
            TRANSPORTING   REQUEST_HANDOFF     TRANSPORTING    HC
            TRANSPORTING   SEARCH              TRANSPORTING    HC
            TRANSPORTING   SEND_OFFERS         TRANSPORTING    HC
            TRANSPORTING   ACCEPT_OFFER        TRANSPORTING    PHC
            TRANSPORTING   REFUSE_OFFER        TRANSPORTING    PHC
            TRANSPORTING   WITHDRAW_OFFER      TRANSPORTING    HC
            TRANSPORTING   NO_SHOW             MATCHING        HC
            TRANSPORTING   ARRIVE_ELSEWHERE    EXITED          HC
            TRANSPORTING   ARRIVE_UNASKED      STAYING         HC
            STAYING        PLAN_EXIT           EXIT_PLANNED    HC
            STAYING        PLAN_MEETING        STAYING         SHCM
            STAYING        WAIVE_MEETING       STAYING         C
            STAYING        ADD_TASK            STAYING         SHCM
            STAYING        REQUEST_HANDOFF     STAYING         HC
            STAYING        SEARCH              STAYING         HC
            STAYING        SEND_OFFERS         STAYING         HC
            STAYING        ACCEPT_OFFER        STAYING         PHC
            STAYING        REFUSE_OFFER        STAYING         PHC
            STAYING        WITHDRAW_OFFER      STAYING         HC
            STAYING        ARRIVE              STAYING         PHC
            STAYING        FALL_THROUGH        STAYING         HC
            STAYING        EXTEND_STAY         STAYING         HC
            STAYING        MOVE                STAYING         HC
            STAYING        LEAVE_EARLY         EXITED          PHC
            STAYING        ARRIVE_ELSEWHERE    EXITED          HC
            EXIT_PLANNED   EXIT                EXITED          PHC
            EXIT_PLANNED   PLAN_MEETING        EXIT_PLANNED    SHCM
            EXIT_PLANNED   WAIVE_MEETING       EXIT_PLANNED    C
            EXIT_PLANNED   ADD_TASK            EXIT_PLANNED    SHCM
            EXIT_PLANNED   REQUEST_HANDOFF     EXIT_PLANNED    HC
            EXIT_PLANNED   SEARCH              EXIT_PLANNED    HC
            EXIT_PLANNED   SEND_OFFERS         EXIT_PLANNED    HC
            EXIT_PLANNED   ACCEPT_OFFER        EXIT_PLANNED    PHC
            EXIT_PLANNED   REFUSE_OFFER        EXIT_PLANNED    PHC
            EXIT_PLANNED   WITHDRAW_OFFER      EXIT_PLANNED    HC
            EXIT_PLANNED   ARRIVE              EXIT_PLANNED    PHC
            EXIT_PLANNED   FALL_THROUGH        EXIT_PLANNED    HC
            EXIT_PLANNED   EXTEND_STAY         EXIT_PLANNED    HC
            EXIT_PLANNED   MOVE                EXIT_PLANNED    HC
            EXIT_PLANNED   ARRIVE_ELSEWHERE    EXITED          HC
            EXITED         PLAN_MEETING        EXITED          SHCM
            EXITED         WAIVE_MEETING       EXITED          C
            EXITED         ADD_TASK            EXITED          SHCM
            EXITED         MOVE_OUTSIDE        CLOSED          HC
            EXITED         REQUEST_HANDOFF     EXITED          HC
            EXITED         CLOSE               CLOSED          HC
            """;

    private static final Map<Character, String> ROLES = Map.of(
            'H', "HUB_COORDINATOR",
            'C', "CORE_STAFF",
            'M', "MUNICIPALITY",
            'S', "SPECIALIST",
            'P', "PROVIDER",
            'Y', "SYSTEM");

    private ExpectedWorkflow() {}

    /** Legal triples "STAGE STEP ROLE" with the stage each leads to. */
    static Map<String, String> legal() {
        Map<String, String> legal = new HashMap<>();
        for (String line : TABLE.strip().split("\n")) {
            String[] cells = line.strip().split(" +");
            for (char role : cells[3].toCharArray()) {
                legal.put(cells[0] + " " + cells[1] + " " + ROLES.get(role), cells[2]);
            }
        }
        return legal;
    }

    /** Moves "FROM TO" in which the stage changes. */
    static Set<String> moves() {
        Set<String> moves = new TreeSet<>();
        for (String line : TABLE.strip().split("\n")) {
            String[] cells = line.strip().split(" +");
            if (!cells[0].equals(cells[2])) {
                moves.add(cells[0] + " " + cells[2]);
            }
        }
        return moves;
    }
}
