package jp.yoridokoro.pages.hub;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.casework.ReadBoard;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Live;
import jp.yoridokoro.pages.Pages;

/** Every running case with the step it waits in and its clocks; overdue ones first. The page fetches itself anew when told. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class BoardPages {
    /** Initials are for the wall; a specialist's own clients have names. */
    private static final Comparator<BoardLine> OVERDUE_FIRST = Comparator.comparing((BoardLine line) -> !line.over())
            .thenComparing(BoardLine::next)
            .thenComparing(BoardLine::receivedAt);

    private final ReadBoard readBoard;
    private final ReadLog readLog;
    private final Pages pages;
    private final Clock clock;

    BoardPages(ReadBoard readBoard, ReadLog readLog, Pages pages, Clock clock) {
        this.readBoard = readBoard;
        this.readLog = readLog;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/board")
    HttpResponse<?> board(Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        return show("/board", false, by);
    }

    /** The same as a list of one's own: a specialist follows clients from here. What offices are asked stands elsewhere. */
    @Get("/emergencies")
    HttpResponse<?> list(Actor by) {
        return by.is(Role.PROVIDER) ? Pages.go("/offers") : show("/emergencies", true, by);
    }

    private HttpResponse<?> show(String path, boolean named, Actor by) {
        List<BoardLine> lines = Live.read(readLog, () -> readBoard.rows(by)).stream()
                .map(row -> BoardLine.of(row, named, clock.instant()))
                .sorted(OVERDUE_FIRST)
                .toList();
        boolean many = lines.stream().map(BoardLine::hub).distinct().count() > 1;
        return pages.show("hub/board", by, Map.of("path", path, "lines", lines, "hubs", many));
    }
}
