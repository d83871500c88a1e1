package jp.yoridokoro.pages.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.directory.WamFiles;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Look;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files are tried, read over and taken in; the work goes on behind the page and is found again. */
class FilesTest {
    /** A service of its own: offices of a national file would be in everybody's way. */
    private static final Service SERVICE = Service.start(Map.of());

    private final Given given = Given.municipality(SERVICE, "tochigi");

    private Page at(BrowserContext context, String path) {
        Page page = context.newPage();
        Browser.signIn(page, SERVICE.url(), given.login("MUNICIPALITY"));
        page.navigate(SERVICE.url() + path);
        return page;
    }

    private static void choose(Page page, String field, String name, byte[] content) {
        page.locator(field).setInputFiles(new FilePayload(name, "text/csv", content));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_national_file_is_tried_read_over_and_then_taken_in(Screen screen) {
        byte[] file = new WamFiles()
                .row("P1-" + screen, "9810000015", "ひだまり", "3")
                .row("P2-" + screen, "0313015009", "ほしの家", "4")
                .row("P3-" + screen, "9810000015", "そら", "たくさん")
                .withBom();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/imports");
            choose(page, "#f-file", "not.csv", "あ,い\n".getBytes(StandardCharsets.UTF_8));
            page.getByText("試してみる").click();
            assertThat(page.locator("#problem")).containsText("オープンデータのファイルではない");
            Look.at(page, "town-imports-refused");
            choose(page, "#f-file", "offices.csv", file);
            page.getByText("試してみる").click();

            assertThat(page.locator("#progress .big")).containsText("取り込むと 2件が加わり");
            assertThat(page.locator("#progress")).containsText("4行目");
            assertThat(page.locator("#progress")).containsText("「定員」");
            Look.at(page, "town-import-tried");
            assertThat(SERVICE.column("select count(*) from wam_entry where no like ?", "P_-" + screen))
                    .containsExactly(0L);
            page.locator("form[action$=taking-in] button").click();

            assertThat(page.locator("#progress .big")).containsText("2件が加わり、0件が変わりました");
            Look.at(page, "town-import-done");
            page.getByText("取り込みの一覧へ").click();
            Look.at(page, "town-imports");
        }
        assertThat(SERVICE.column("select count(*) from wam_entry where no like ?", "P_-" + screen))
                .containsExactly(2L);
        assertThat(SERVICE.column("select count(*) from directory_import where content is not null"))
                .containsExactly(0L);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_running_import_shows_its_progress_and_one_that_died_is_found_failed(Screen screen) {
        UUID running = UUID.randomUUID();
        SERVICE.sql("""
                insert into directory_import (id, file_kind, dry_run, started_at, rows_read, rows_total, state)
                values (?, 'WAM', false, '2026-11-20T21:59:00+09:00', 1500, 18000, 'RUNNING')
                """, running);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/imports/" + running);
            assertThat(page.locator("#progress")).containsText("18,000行のうち 1,500行");
            Look.at(page, "town-import-running");
            SERVICE.sql("update directory_import set rows_read = 9000 where id = ?", running);
            assertThat(page.locator("#progress")).containsText("9,000行");
            SERVICE.sql("update directory_import set started_at = '2026-11-20T20:00:00+09:00' where id = ?", running);

            assertThat(page.locator("#progress")).containsText("取り込みがとまりました");
            assertThat(page.locator("#progress[hx-trigger]")).hasCount(0);
            Look.at(page, "town-import-failed");
        }
        SERVICE.sql("delete from directory_import where id = ?", running);
    }

    @Test
    void without_javascript_a_link_asks_how_far_it_is() {
        UUID running = UUID.randomUUID();
        SERVICE.sql("""
                insert into directory_import (id, file_kind, dry_run, started_at, rows_read, rows_total, state)
                values (?, 'WAM', false, '2026-11-20T21:59:00+09:00', 1, 3, 'RUNNING')
                """, running);
        try (BrowserContext context = Browser.open(Screen.PHONE, false, ColorScheme.LIGHT)) {
            Page page = at(context, "/town/imports/" + running);
            SERVICE.sql("update directory_import set rows_read = 2 where id = ?", running);
            page.getByText("いまの進みぐあいを見る").click();

            assertThat(page.locator("#progress")).containsText("3行のうち 2行");
        }
        SERVICE.sql("delete from directory_import where id = ?", running);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_register_is_chosen_once_tried_taken_in_and_taken_back_as_a_whole(Screen screen) {
        given.hub("中央");
        byte[] file = "台帳番号,氏名,フリガナ,生年月日,性別\n1,栃木 花子,トチギ ハナコ,平成2年1月1日,女\n2,小山太郎,オヤマ タロウ,1991-13-01,男\n"
                .getBytes(StandardCharsets.UTF_8);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = at(context, "/town/register-imports");
            choose(page, "#f-file", "not.csv", "住所,電話\n".getBytes(StandardCharsets.UTF_8));
            page.getByText("試してみる").click();
            assertThat(page.locator("#problem")).containsText("台帳として読める見出しがありません");
            choose(page, "#f-file", "register.csv", file);
            page.getByText("試してみる").click();
            assertThat(page.locator("#progress .big")).containsText("取り込むと 1人が加わり、0人が変わります。1行は取り込めません。");
            assertThat(page.locator("#progress")).containsText("3行目");
            assertThat(page.locator("#progress")).containsText("「生年月日」");
            Look.at(page, "town-register-tried");
            page.navigate(SERVICE.url() + "/town");
            page.getByText("進みぐあいを見る").click();
            String run = page.url();
            page.locator("form[action$=taking-in] button").click();

            assertThat(page.locator("#progress .notice")).containsText("台帳を取り込みました");
            assertThat(page.locator("#progress .big")).containsText("1人が加わり、0人が変わりました");
            page.getByText("この取り込みを見る").click();
            Look.at(page, "town-register-taken");
            page.locator("form[action$=undo] button").click();
            assertThat(page.locator(".notice").first()).containsText("まるごと取り消しました");
            Look.at(page, "town-register-undone");
            assertThat(SERVICE.column(
                            "select content is null from register_run where municipality = ?", given.municipality))
                    .containsExactly(true);

            Browser.signIn(
                    page, SERVICE.url(), Given.municipality(SERVICE, "tochigi").login("CORE_STAFF"));
            assertThat(page.navigate(run).status()).isEqualTo(404);
        }
        assertThat(SERVICE.column("select count(*) from person where municipality = ?", given.municipality))
                .containsExactly(0L);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_register_being_taken_in_is_left_found_again_and_fails_as_a_whole(Screen screen) throws Exception {
        UUID hub = given.hub("中央");
        UUID other = UUID.randomUUID();
        SERVICE.sql("""
                insert into person (id, municipality, hub_id, family_name, given_name, sex, created_at)
                values (?, ?, ?, '下野', '三郎', 'MALE', now())
                """, other, given.municipality, hub);
        StringBuilder file = new StringBuilder("台帳番号,氏名,フリガナ,生年月日,性別\n");
        for (int number = 1; number <= 600; number++) {
            file.append("%d,栃木 花子%d,トチギ ハナコ,平成2年1月1日,女\n".formatted(number, number));
        }
        try (BrowserContext context = Browser.open(screen);
                Connection held = SERVICE.owner()) {
            Page page = at(context, "/town/register-imports");
            choose(page, "#f-file", "register.csv", file.toString().getBytes(StandardCharsets.UTF_8));
            page.getByText("試してみる").click();
            assertThat(page.locator("#progress .big")).containsText("取り込むと 600人が加わり");
            String run = page.url();
            holdNumber(held, other, "600");
            page.locator("form[action$=taking-in] button").click();
            page.navigate(SERVICE.url() + "/town/register-imports");
            assertThat(page.locator("main")).containsText("取り込んでいます");
            Look.at(page, "town-register");
            page.navigate(run);
            assertThat(page.locator("#progress")).containsText("600行のうち 500行");
            Look.at(page, "town-register-running");
            assertThat(SERVICE.column("select count(*) from person where municipality = ?", given.municipality))
                    .containsExactly(1L);
            held.commit();

            assertThat(page.locator("#progress")).containsText("取り込みがとまりました。何も変わっていません。");
            Look.at(page, "town-register-failed");
            SERVICE.sql("delete from register_number where person_id = ?", other);
            page.locator("form[action$=taking-in] button").click();
            assertThat(page.locator("#progress .big")).containsText("600人が加わり");
        }
        assertThat(SERVICE.column("select count(*) from register_batch where municipality = ?", given.municipality))
                .containsExactly(1L);
    }

    @Test
    void a_register_nobody_takes_in_is_gone_after_a_day() {
        UUID run = UUID.randomUUID();
        SERVICE.sql("""
                insert into register_run (id, municipality, begun_by, begun_at, state, rows_total, content)
                values (?, ?, gen_random_uuid(), '2026-11-20T21:00:00+09:00', 'TAKING', 1, 'x')
                """, run, given.municipality);
        assertThat(given.core()
                        .getAs("text/html", "/town/register-imports/runs/" + run)
                        .status())
                .isEqualTo(200);
        SERVICE.bean(Sweep.class).everywhere();
        assertThat(SERVICE.column("select count(*) from register_run where id = ?", run))
                .containsExactly(1L);

        SERVICE.sql("update register_run set begun_at = '2026-11-19T21:59:00+09:00' where id = ?", run);
        SERVICE.bean(Sweep.class).everywhere();
        assertThat(SERVICE.column("select count(*) from register_run where id = ?", run))
                .containsExactly(0L);
    }

    /** A number somebody else is being given, and nobody knows yet whether they will. */
    private static void holdNumber(Connection held, UUID person, String number) throws SQLException {
        held.setAutoCommit(false);
        try (var statement = held.prepareStatement(
                "insert into register_number (person_id, municipality, number) select id, municipality, ? from person where id = ?")) {
            statement.setString(1, number);
            statement.setObject(2, person);
            statement.executeUpdate();
        }
    }
}
