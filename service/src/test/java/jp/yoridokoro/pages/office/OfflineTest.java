package jp.yoridokoro.pages.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.yoridokoro.pages.office.Office.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;

/** Where there is no line the office's page opens, takes the report and sends it once later; and it is small. */
class OfflineTest {
    private static final int FIRST = 50_000;
    private static final int LATER = 20_000;

    private final Office office = new Office().saidYesterday();

    @Test
    void a_report_made_without_a_line_waits_and_is_sent_once() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = kept(context);
            context.setOffline(true);

            page.reload();
            assertThat(page.locator("main").innerText()).contains("いま、つながっていません");
            page.locator("button[aria-label='女性 を1つふやす']:visible").click();
            button(page, "この数で報告する").click();
            assertThat(page.locator("#unsent")).hasText("未送信 1件。つながると自動で送ります。");
            assertThat(page.locator("[name='units[0].freeFemale']").inputValue())
                    .isEqualTo("2");
            Look.at(page, "office-no-line");
            assertThat(office.reports()).isEqualTo(3);
            context.setOffline(false);
            page.waitForURL("**/office?done=reported");
            assertThat(page.locator("#unsent")).isHidden();
        }
        assertThat(office.stands(office.women, "2026-11-20")).containsExactly("2 0 0 OPEN");
        assertThat(office.reports()).isEqualTo(3 + 3);
    }

    @Test
    void nothing_changed_is_said_without_a_line_and_means_the_night_it_was_said_of() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = kept(context);
            context.setOffline(true);
            button(page, "前日と同じで報告する").click(); // on the page that was open
            assertThat(page.locator("#unsent")).hasText("未送信 1件。つながると自動で送ります。");
            assertThat(page.locator("main")).containsText("いま、つながっていません");
            assertThat(office.reports()).isEqualTo(3);
            office.said(office.mixed, "2026-11-20", 0, 0, 1, "2026-11-20T22:01+09:00"); // a colleague, meanwhile
            context.setOffline(false);
            page.waitForURL("**/office?done=reported");
            assertThat(office.stands(office.women, "2026-11-20")).containsExactly("1 0 0 OPEN");
            assertThat(office.stands(office.mixed, "2026-11-20")).containsExactly("0 0 1 OPEN");
            assertThat(office.reports()).isEqualTo(3 + 1 + 2);

            kept(page, true);
            context.setOffline(true);
            page.reload();
            button(page, "前日と同じで報告する").click(); // on the page that is kept
            assertThat(page.locator("#unsent")).hasText("未送信 1件。つながると自動で送ります。");
            office.town.service.clock().set("2026-11-21T09:00");
            context.setOffline(false);

            assertThat(page.locator("#unsent")).containsText("もう終わった夜です");
        }
        assertThat(office.stands(office.mixed, "2026-11-21")).isEmpty();
        assertThat(office.reports()).isEqualTo(3 + 1 + 2);
    }

    @Test
    void a_report_that_waited_is_told_where_it_is_refused() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = kept(context);
            context.setOffline(true);
            page.reload();
            page.locator("[name='units[1].freeAny']").fill("9");
            button(page, "この数で報告する").click();
            assertThat(page.locator("#unsent")).containsText("未送信 1件");
            context.setOffline(false);

            assertThat(page.locator("#unsent")).containsText("送った報告を受け取れませんでした");
            assertThat(page.locator("#unsent")).containsText("定員");
        }
        assertThat(office.reports()).isEqualTo(3);
    }

    @Test
    void what_one_said_without_a_line_is_never_sent_under_the_name_of_another() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = kept(context);
            context.setOffline(true);
            button(page, "前日と同じで報告する").click();
            assertThat(page.locator("#unsent")).containsText("未送信 1件");
            Browser.expire(context);
            context.setOffline(false);
            assertThat(page.locator("#unsent")).containsText("サインインすると送ります");

            Browser.signIn(page, office.town.service.url(), office.town.given.login("PROVIDER", null, office.id));
            assertThat(page.locator("#unsent")).containsText("ほかの方の未送信 1件");
            assertThat(office.reports()).isEqualTo(3);

            Browser.signIn(page, office.town.service.url(), office.login);
            page.waitForURL("**/office?done=reported");
        }
        assertThat(office.reports()).isEqualTo(3 + 3);
    }

    @Test
    void what_is_kept_names_nobody_and_goes_with_the_sign_out() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = kept(context);
            assertThat(
                            page.evaluate(
                                    "caches.open('office').then(cache => cache.keys()).then(kept => kept.map(one => new URL(one.url).pathname))"))
                    .asList()
                    .containsExactlyInAnyOrder(
                            "/office",
                            "/assets/office.js",
                            "/assets/asked.js",
                            "/assets/stepper.js",
                            "/assets/yoridokoro.css",
                            "/assets/icon.svg");
            assertThat((String) page.evaluate("caches.match('/office').then(page => page.text())"))
                    .contains("あさひ", "いま、つながっていません")
                    .doesNotContain("高橋", "依頼");

            page.locator("footer button").click();

            assertThat(page.url()).endsWith("/sign-in");
            assertThat(page.evaluate("caches.keys().then(all => all.length)")).isEqualTo(0);
        }
    }

    @Test
    void the_first_load_is_small_a_later_one_smaller_and_nothing_comes_from_elsewhere() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            List<Integer> bytes = new ArrayList<>();
            List<String> asked = new ArrayList<>();
            List<String> packed = new ArrayList<>();
            CDPSession wire = context.newCDPSession(page);
            wire.send("Network.enable");
            JsonObject bypass = new JsonObject();
            bypass.addProperty("bypass", true); // the worker's own requests are not seen on this wire
            wire.send("Network.setBypassServiceWorker", bypass);
            wire.on(
                    "Network.loadingFinished",
                    (JsonObject end) -> bytes.add(end.get("encodedDataLength").getAsInt()));
            page.onRequest(request -> asked.add(request.url()));
            page.onResponse(
                    answer -> packed.add(answer.url().replaceAll(".*/", "").replaceAll("\\?.*", "") + " "
                            + answer.headers().getOrDefault("content-encoding", "plain")));

            Browser.signIn(page, office.town.service.url(), office.login);
            kept(page, false);
            int first = sum(bytes);
            bytes.clear();
            page.navigate(office.town.service.url() + "/office/calendar");
            int later = sum(bytes);
            bytes.clear();
            page.navigate(office.town.service.url() + "/office");
            kept(page, false);
            int again = sum(bytes);
            System.out.println("bytes on the wire: first " + first + ", calendar " + later + ", again " + again);

            assertThat(first).isBetween(1_000, FIRST);
            assertThat(later).isBetween(1_000, LATER);
            assertThat(again).isBetween(1_000, LATER);
            assertThat(asked).allMatch(url -> url.startsWith(office.town.service.url()));
            assertThat(packed).contains("office gzip", "yoridokoro.css gzip", "office.js gzip");
        }
    }

    /** Until the page and what it is made of are kept, and the worker stands before it where that matters; Playwright's own waiting is against the Content-Security-Policy. */
    private static void kept(Page page, boolean before) {
        page.evaluate("""
                before => new Promise(done => {
                  const look = async () => {
                    const kept = await (await caches.open('office')).keys()
                    if (kept.length === 6 && (!before || navigator.serviceWorker.controller)) done()
                    else setTimeout(look, 20)
                  }
                  look()
                })""", before);
    }

    private static int sum(List<Integer> bytes) {
        return bytes.stream().mapToInt(Integer::intValue).sum();
    }

    /** Signed in, with the page kept and the worker before it. */
    private Page kept(BrowserContext context) {
        Page page = office.signedIn(context);
        kept(page, true);
        String night = "2026-11-20T22:00:00+09:00";
        context.clock()
                .setFixedTime(java.util.Date.from(
                        java.time.OffsetDateTime.parse(night).toInstant()));
        return page;
    }
}
