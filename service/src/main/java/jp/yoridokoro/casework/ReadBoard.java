package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.meeting.Meetings;
import jp.yoridokoro.placement.Stays;

/** All running cases behind the reader's wall, with the clocks that run in each (H4, H6). */
@Singleton
public class ReadBoard {
    private final Boards boards;
    private final Stays stays;
    private final Meetings meetings;
    private final MeetingOwed meetingOwed;
    private final ReadDepth readDepth;
    private final RunningClocks runningClocks;
    private final ReadLog readLog;
    private final Clock clock;

    ReadBoard(
            Boards boards,
            Stays stays,
            Meetings meetings,
            MeetingOwed meetingOwed,
            ReadDepth readDepth,
            RunningClocks runningClocks,
            ReadLog readLog,
            Clock clock) {
        this.boards = boards;
        this.stays = stays;
        this.meetings = meetings;
        this.meetingOwed = meetingOwed;
        this.readDepth = readDepth;
        this.runningClocks = runningClocks;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** @param clocks the nearest first */
    public record Row(EmergencyCase emergency, Boards.Face face, List<CaseClock> clocks) {}

    /** In the order the calls came. Everybody shown is accounted for. */
    @Transactional
    public List<Row> rows(Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Map<UUID, Boards.Face> faces =
                boards.faces(clock.instant()).stream().collect(Collectors.toMap(Boards.Face::id, Function.identity()));
        List<Row> rows = boards.running().stream()
                .filter(emergency -> faces.containsKey(emergency.id()))
                .map(emergency ->
                        new Row(emergency, Objects.requireNonNull(faces.get(emergency.id())), clocks(emergency)))
                .toList();
        rows.stream()
                .map(Row::emergency)
                .collect(Collectors.groupingBy(EmergencyCase::municipality))
                .forEach((municipality, cases) -> readLog.readAll(
                        by,
                        municipality,
                        cases.stream().map(EmergencyCase::personId).toList(),
                        "case-line",
                        "board"));
        return rows;
    }

    /** Before anybody has said yes there is neither stay nor meeting to look for: most cases of a bad night. */
    private List<CaseClock> clocks(EmergencyCase emergency) {
        boolean placed = emergency.arrivedAt() != null
                || emergency.homeSupportAt() != null
                || List.of(Stage.ACCEPTED, Stage.TRANSPORTING).contains(emergency.stage());
        return placed
                ? readDepth
                        .of(
                                emergency,
                                stays.ofCase(emergency.id()),
                                meetings.of(emergency.id()),
                                meetingOwed.by(emergency))
                        .clocks()
                : runningClocks.of(emergency, List.of(), List.of(), List.of(), List.of(), false);
    }
}
