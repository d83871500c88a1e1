package jp.yoridokoro.pages.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import jp.yoridokoro.casework.ReadBoard;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** The board: every running case with its clocks, the late ones first, and never out of date. */
class BoardTest {
    private final Evening evening = new Evening();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_is_overdue_stands_first_and_says_so_in_words(Screen screen) {
        evening.offices();
        UUID asked = evening.town.searching(evening.town.person("田村", "実", "MALE", null), 2);
        evening.town.offer(asked, unit("くわの実ホーム"), unit("みどり荘")).ok();
        evening.town.service.clock().set("2026-11-20T22:10");
        evening.town
                .coordinator
                .post("/api/emergencies", evening.town.call(evening.kenji, 3))
                .ok();
        evening.town.service.clock().set("2026-11-20T22:27");
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            evening.signIn(page);

            assertThat(page.locator("h1")).hasText("いま 2件");
            assertThat(page.locator(".board li").first()).hasClass("overdue");
            assertThat(page.locator(".board li").first()).containsText("判断");
            assertThat(page.locator(".board li").first()).containsText("2分すぎました");
            assertThat(page.locator(".board li").first()).containsText("K.K. 30代男性（登録A）");
            assertThat(page.locator(".board li").nth(1)).containsText("返事 0/2");
            assertThat(page.locator(".board")).not().containsText("川上");
            Look.at(page, "hub-board");
            page.locator(".board a").first().click();
            assertThat(page.locator("h1")).containsText("川上 健司");
        } finally {
            evening.town.service.clock().set("2026-11-20T22:00");
        }
    }

    @Test
    void a_change_elsewhere_is_shown_without_a_reload() {
        try (BrowserContext context = Browser.open(Screen.DESK)) {
            Page page = context.newPage();
            page.waitForResponse("**/board/events", () -> evening.signIn(page));
            UUID id = evening.town.emergency(evening.kenji, 1);

            assertThat(page.locator("h1")).hasText("いま 1件");
            assertThat(page.locator(".board .what")).containsText("緊急");
            evening.town
                    .coordinator
                    .post("/api/emergencies/" + id + "/cancellation", java.util.Map.of("reason", "まちがい"))
                    .ok();
            assertThat(page.locator("h1")).hasText("いま 0件");
        }
        assertThat(evening.town.service.column(
                        "select count(*)::int from access_log where person_id = ? and subject = 'case-line'",
                        evening.kenji))
                .containsExactly(1);
    }

    @Test
    void where_the_line_is_cut_the_board_goes_on_asking() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            context.route("**/board/events", Route::abort);
            Page page = context.newPage();
            page.clock().install();
            evening.signIn(page);
            assertThat(page.locator("h1")).hasText("いま 0件");
            evening.town.emergency(evening.kenji, 1);

            page.clock().fastForward(21_000);

            assertThat(page.locator("h1")).hasText("いま 1件");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_specialist_follows_the_own_client_and_is_offered_no_step_of_the_hub(Screen screen) {
        UUID office = evening.town.given.office("相談室");
        evening.town.service.sql("update person set specialist_office_id = ? where id = ?", office, evening.kenji);
        evening.town.searching(evening.kenji, 1);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, evening.town.service.url(), evening.town.given.login("SPECIALIST", null, office));
            page.navigate(evening.town.service.url() + "/emergencies");
            assertThat(page.locator(".board")).containsText("川上 健司");
            Look.at(page, "hub-cases");
            page.locator(".board a").click();

            assertThat(page.locator("h1")).containsText("川上 健司");
            assertThat(page.locator("#work button")).hasCount(0);
            assertThat(page.locator("#timeline")).containsText("緊急と判断した");
            Look.at(page, "hub-case-followed");
        }
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_cases() {
        staying("田村", 1);
        int one = queries();
        for (int more = 2; more < 5; more++) {
            staying("田村" + more, more);
        }

        assertThat(queries()).isEqualTo(one);
    }

    private void staying(String family, int number) {
        evening.town.staying(
                evening.town.person(family, "実", "MALE", null), evening.town.unit("みどり荘" + number, 1, 0, 0), 2);
    }

    /** How many queries the board takes, asked by 基幹. */
    private int queries() {
        Actor core = new Actor(UUID.randomUUID(), Role.CORE_STAFF, evening.town.given.municipality, null, null);
        Logger log = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(heard);
        try {
            evening.town
                    .service
                    .bean(Walls.class)
                    .as(core, () -> evening.town.service.bean(ReadBoard.class).rows(core));
        } finally {
            log.detachAppender(heard);
            log.setLevel(null);
        }
        long asked = heard.list.stream()
                .filter(said ->
                        said.getThreadName().equals(Thread.currentThread().getName()))
                .filter(said -> said.getMessage().startsWith("Executing"))
                .count();
        assertThat(asked).isPositive();
        return (int) asked;
    }

    private UUID unit(String name) {
        return (UUID) evening.town
                .service
                .column(
                        "select u.id from service_unit u join office o on o.id = u.office_id where u.name = ? and o.municipality = ?",
                        name,
                        evening.town.given.municipality)
                .getFirst();
    }
}
