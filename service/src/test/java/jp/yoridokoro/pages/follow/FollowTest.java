package jp.yoridokoro.pages.follow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jp.yoridokoro.pages.plan.Client;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists to follow up: gaps and dues, each line with the link that settles it. */
class FollowTest {
    private final Client client = new Client();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void who_is_least_ready_is_listed_with_the_way_to_mend_each_gap(Screen screen) {
        client.plan();
        try (BrowserContext context = Browser.open(screen)) {
            Page page = client.open(context, "/plan");
            page.navigate(client.town.service.url() + "/readiness");

            assertThat(page.locator("main")).containsText("川上 健司");
            assertThat(page.locator("main")).containsText("青葉相談支援");
            Look.at(page, "readiness");
            page.locator("main a[href*='gap=MEDICINES_OLD']").first().click();
            assertThat(page.locator(".notice")).containsText("服薬のたしかめが古い");
            page.locator("main a", new Page.LocatorOptions().setHasText("服薬をたしかめる"))
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText("服薬をたしかめた日を記録する");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_falls_due_is_listed_by_nearness_with_one_link_each_and_per_office(Screen screen) {
        client.town.registered(client.person, "A");
        client.town.service.sql("update registration set review_due = '2026-11-25' where person_id = ?", client.person);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = client.open(context, "/plan");
            page.navigate(client.town.service.url() + "/dues");

            assertThat(page.locator("main")).containsText("登録後の話し合い");
            assertThat(page.locator(".due .late")).containsText(new String[] {"203日すぎました"});
            assertThat(page.locator(".due .soon")).containsText(new String[] {"あと5日"});
            assertThat(page.locator("main")).containsText("期限すぎ 1件（1人）");
            Look.at(page, "dues");
        }
    }
}
