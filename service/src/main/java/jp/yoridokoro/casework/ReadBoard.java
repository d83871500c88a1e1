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
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;

/** All running cases behind the reader's wall, with the clocks that run in each (H4, H6). */
@Singleton
public class ReadBoard {
    private final Boards boards;
    private final ReadDepth readDepth;
    private final RunningClocks clocks;
    private final ReadLog readLog;
    private final Clock clock;

    ReadBoard(Boards boards, ReadDepth readDepth, RunningClocks clocks, ReadLog readLog, Clock clock) {
        this.boards = boards;
        this.readDepth = readDepth;
        this.clocks = clocks;
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
        List<EmergencyCase> running = boards.running().stream()
                .filter(emergency -> faces.containsKey(emergency.id()))
                .toList();
        Map<UUID, ReadDepth.Around> around = readDepth.around(running);
        List<Row> rows = running.stream()
                .map(emergency -> new Row(
                        emergency,
                        Objects.requireNonNull(faces.get(emergency.id())),
                        clocks.of(Objects.requireNonNull(around.get(emergency.id())))))
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
}
