package jp.yoridokoro.pages.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts of staff on pages: added, given a password seen once, changed by their owner, stopped. */
class AccountsTest {
    private final Given given = Given.municipality("tochigi");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_new_coordinator_gets_a_password_seen_once_and_sets_their_own(Screen screen) {
        given.hub("中央");
        String login = "tanaka-" + UUID.randomUUID();
        try (BrowserContext keeper = Browser.open(screen);
                BrowserContext coordinator = Browser.open(screen)) {
            Page page = keeper.newPage();
            Browser.signIn(page, given.service.url(), given.login("CORE_STAFF"));
            String password = add(page, login);
            Page own = coordinator.newPage();
            signIn(own, login, password);

            assertThat(own).hasURL(given.service.url() + "/my-account/password");
            assertThat(own.locator(".notice")).containsText("渡されたパスワードは、はじめの1回だけのもの");
            Look.at(own, "account-password-first");
            own.navigate(given.service.url() + "/emergencies");
            assertThat(own).hasURL(given.service.url() + "/my-account/password");
            change(own, password, "青い 自転車 と 石けり 7", "青い 自転車 と 石けり 8");
            assertThat(own.locator("#problem")).containsText("同じではありません");
            assertThat(own.locator("#f-next")).hasValue("");
            change(own, password, "短い", "短い");
            assertThat(own.locator("#problem")).containsText("12文字以上");
            Look.at(own, "account-password-refused");
            change(own, password, "青い 自転車 と 石けり 7", "青い 自転車 と 石けり 7");

            assertThat(own.locator(".notice")).containsText("新しいパスワードでサインインしてください");
            Look.at(own, "account-password-changed");
            signIn(own, login, "青い 自転車 と 石けり 7");
            own.navigate(given.service.url() + "/my-account");
            assertThat(own.locator("main")).containsText("拠点コーディネーター");
            assertThat(own.locator("main")).containsText("中央");
            Look.at(own, "account-mine");
        }
        assertThat(given.service.column(
                        "select count(*) from idempotent_answer a join staff_account s on s.id = a.staff_id where s.login = ? and a.key like '%/password%'",
                        login))
                .containsExactly(0L);
    }

    private String add(Page page, String login) {
        page.navigate(given.service.url() + "/town/accounts");
        Look.at(page, "account-list");
        page.getByText("アカウントを加える").first().click();
        assertThat(page.locator("#f-role")).not().containsText("市町村の職員");
        Look.at(page, "account-new");
        page.locator("#f-displayName").fill("田中 一郎");
        page.locator("#f-login").fill(login);
        page.getByText("拠点コーディネーター", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("main form button").click();
        assertThat(page.locator("#problem")).containsText("所属が要ります");
        assertThat(page.locator("#f-displayName")).hasValue("田中 一郎");
        Look.at(page, "account-new-refused");
        page.locator("#f-hubId").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("中央"));
        page.locator("main form button").click();

        assertThat(page.locator(".notice")).containsText("はじめのパスワードを作って");
        Look.at(page, "account-one");
        page.locator("form[action$='/password'] button").click();
        assertThat(page.locator(".notice")).containsText("一度だけ");
        String password = page.locator("#given").innerText().strip();
        assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
        Look.at(page, "account-given");
        page.getByText("書きとめました").click();
        assertThat(page.locator("main")).not().containsText(password);
        assertThat(page.locator(".timeline")).containsText("新しいパスワードを渡しました");
        return password;
    }

    private static void change(Page page, String current, String next, String again) {
        page.locator("#f-current").fill(current);
        page.locator("#f-next").fill(next);
        page.locator("#f-again").fill(again);
        page.locator("main form button").click();
    }

    private void signIn(Page page, String login, String password) {
        page.navigate(given.service.url() + "/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.waitForNavigation(() -> page.locator("main button").click());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_stopped_account_is_led_to_the_sign_in_page_and_not_in_circles(Screen screen) {
        String login = given.login("HUB_COORDINATOR", given.hub("きた"), null);
        UUID id = (UUID) given.service
                .column("select id from staff_account where login = ?", login)
                .getFirst();
        try (BrowserContext keeper = Browser.open(screen);
                BrowserContext coordinator = Browser.open(screen)) {
            Page own = coordinator.newPage();
            Browser.signIn(own, given.service.url(), login);
            Page page = keeper.newPage();
            Browser.signIn(page, given.service.url(), given.login("MUNICIPALITY"));
            page.navigate(given.service.url() + "/town/accounts/" + id);
            page.locator("form[action$='/suspension'] button").click();
            assertThat(page.locator("main")).containsText("理由");
            assertThat(page.locator("#problem")).containsText("理由");
            page.locator("#f-reason").fill("退職");
            page.locator("form[action$='/suspension'] button").click();
            assertThat(page.locator(".notice")).containsText("止めました");
            assertThat(page.locator(".timeline")).containsText("退職");
            Look.at(page, "account-stopped");

            own.navigate(given.service.url() + "/my-account");
            assertThat(own.locator("h1")).hasText("サインイン");
        }
    }

    @Test
    void core_staff_are_not_offered_what_is_the_municipalitys() {
        UUID officer = (UUID) given.service
                .column("select id from staff_account where login = ?", given.login("MUNICIPALITY"))
                .getFirst();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            Browser.signIn(page, given.service.url(), given.login("CORE_STAFF"));
            page.navigate(given.service.url() + "/town/accounts/" + officer);

            assertThat(page.locator("main")).containsText("市町村だけが扱えます");
            assertThat(page.locator("main form")).hasCount(0);
            Look.at(page, "account-municipality");
        }
    }

    @Test
    void two_who_change_one_account_see_both_names() {
        UUID id = (UUID) given.service
                .column("select id from staff_account where login = ?", given.login("CORE_STAFF"))
                .getFirst();
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            Browser.signIn(page, given.service.url(), given.login("MUNICIPALITY"));
            page.navigate(given.service.url() + "/town/accounts/" + id);
            given.service.sql(
                    "update staff_account set display_name = '山田 花子', version = version + 1 where id = ?", id);
            page.locator("#f-displayName").fill("山田 はな子");
            page.locator("#f-displayName").press("Enter");

            assertThat(page.locator(".saved")).containsText("山田 花子");
            assertThat(page.locator("#f-displayName")).hasValue("山田 はな子");
            Look.at(page, "account-conflict");
            page.locator("#f-displayName").press("Enter");
            assertThat(page.locator("h1")).containsText("山田 はな子");
        }
    }
}
