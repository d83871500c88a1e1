package jp.yoridokoro.pages.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.handover.Asking;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Keyboard;
import jp.yoridokoro.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hubs in two browsers: one asks, the other reads, says what it understood, and takes the case. */
class HandoffStoryTest {
    private final Town town = Town.of("tochigi");
    private final UUID other = town.given.hub("ひがし");

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_case_goes_from_hub_to_hub(Screen screen) {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 2);
        try (BrowserContext one = Browser.open(screen);
                BrowserContext two = Browser.open(screen)) {
            Page sender = one.newPage();
            Browser.signIn(sender, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            sender.navigate(town.service.url() + "/emergencies/" + id + "/handoff");
            Look.at(sender, "handoff-ask");
            assertThat(sender.locator("input[name=toHub][value='" + other + "']"))
                    .isChecked();
            assertThat(sender.locator("#f-waivers")).isHidden();
            sender.locator("input[value=TAKE_OVER]").check();
            sender.locator("#f-message").fill("空きがありません。お願いします。");
            sender.locator("main form button.huge").click();
            assertThat(sender.locator("#problem")).containsText("足りないところ");
            assertThat(sender.locator("#f-message")).hasValue("空きがありません。お願いします。");
            Look.at(sender, "handoff-ask-refused");
            assertThat(sender.locator("#problem a").first()).hasAttribute("href", "#f-waivers");
            for (Locator waiver : sender.locator("input[name$='.reason']").all()) {
                waiver.fill("まだ聞けていない");
            }
            sender.locator("main form button.huge").click();
            assertThat(sender.locator(".notice")).containsText("引継ぎを頼みました");
            Look.at(sender, "handoff-asked");

            Page receiver = two.newPage();
            Browser.signIn(receiver, town.service.url(), town.given.login("HUB_COORDINATOR", other, null));
            receiver.navigate(town.service.url() + "/handoffs");
            Look.at(receiver, "handoffs");
            receiver.locator(".rows a").first().click();
            assertThat(receiver.locator("main")).not().containsText("川上");
            receiver.locator("main form button.huge").click();
            assertThat(receiver.locator("#problem a")).hasAttribute("href", "#f-readBack");
            Look.at(receiver, "handoff-read-back-needed");
            receiver.locator("#f-readBack").fill("今夜の受入先をさがすところから続けます");
            receiver.locator("main form button.huge").click();
            receiver.waitForURL(url -> url.contains("done=handoffTaken"));
            sender.navigate(town.service.url() + "/handoffs");
            assertThat(sender.locator("main")).containsText("引継ぎ済み");
            sender.locator("a[href$='/history']").click();
            assertThat(sender.locator(".timeline")).containsText("緊急と判断した");
            assertThat(sender.locator(".timeline")).not().containsText("引継ぎが引き受けられた");
            Look.at(sender, "handoff-history");
        }
        assertThat(Asking.owner(town, id)).isEqualTo(other);
    }

    @Test
    void a_case_is_handed_on_and_taken_by_keyboard_alone() {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 2);
        try (BrowserContext one = Browser.open(Screen.DESK);
                BrowserContext two = Browser.open(Screen.DESK)) {
            Page sender = one.newPage();
            Browser.signIn(sender, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            sender.navigate(town.service.url() + "/emergencies/" + id);
            Keyboard.press(sender, "a[href$='/handoff']", "Enter");
            sender.waitForURL("**/handoff");
            Keyboard.choose(sender, "kind", "TAKE_OVER");
            Keyboard.type(sender, "#f-message", "空きがありません。お願いします。");
            int gaps = sender.locator("#f-waivers fieldset").count();
            assertThat(gaps).isPositive();
            for (int gap = 0; gap < gaps; gap++) {
                Keyboard.type(sender, "input[name='waivers[" + gap + "].reason']", "まだ聞けていない");
            }
            Keyboard.press(sender, "main form button.huge", "Enter");
            sender.waitForURL(url -> url.contains("done=handoffAsked"));

            Page receiver = two.newPage();
            Browser.signIn(receiver, town.service.url(), town.given.login("HUB_COORDINATOR", other, null));
            receiver.navigate(town.service.url() + "/handoffs");
            Keyboard.press(receiver, ".rows a", "Enter");
            receiver.waitForURL("**/handoffs/*-*");
            Keyboard.press(receiver, "main form button.huge", "Enter");
            assertThat(receiver.locator("#problem")).isVisible();
            Keyboard.press(receiver, "#problem a", "Enter");
            receiver.keyboard().type("今夜の受入先をさがすところから続けます");
            Keyboard.press(receiver, "main form button.huge", "Enter");
            receiver.waitForURL(url -> url.contains("done=handoffTaken"));
        }
        assertThat(Asking.owner(town, id)).isEqualTo(other);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_hub_asks_for_a_case_and_the_owner_keeps_it(Screen screen) {
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 2);
        String number = town.one(id).get("number").asText();
        try (BrowserContext one = Browser.open(screen);
                BrowserContext two = Browser.open(screen)) {
            Page asker = one.newPage();
            Browser.signIn(asker, town.service.url(), town.given.login("HUB_COORDINATOR", other, null));
            asker.navigate(town.service.url() + "/handoffs/pulls/new");
            asker.locator("#f-caseNumber").fill(number);
            asker.locator("#f-purpose").fill("前に担当していた方");
            Look.at(asker, "pull");
            asker.locator("main form button.huge").click();
            assertThat(asker.locator("main")).containsText("返事待ち");

            Page owner = two.newPage();
            Browser.signIn(owner, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            owner.navigate(town.service.url() + "/handoffs");
            owner.locator(".rows a").first().click();
            assertThat(owner.locator("main")).containsText("川上 健司");
            Look.at(owner, "pull-asked");
            owner.locator("summary").click();
            owner.locator("#f-deny").fill("今夜はここで続けます");
            owner.locator("details button").click();
            assertThat(owner.locator("main")).containsText("断り");
            asker.navigate(town.service.url() + "/handoffs");
            assertThat(asker.locator("main")).containsText("断り");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_case_leaves_for_a_hospital(Screen screen) {
        UUID id = town.emergency(town.person("川上", "健司", "MALE", null), 2);
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
            page.navigate(town.service.url() + "/emergencies/" + id + "/outside");
            page.locator("#f-destination").fill("市民病院 地域連携室");
            page.locator("input[value=HOSPITAL]").check();
            page.locator("#f-contact").fill("高橋さん 0282-00-0000");
            page.locator("#f-reason").fill("発熱");
            page.locator("input[value=SITUATION]").check();
            Look.at(page, "outside");
            page.locator("main form button.huge").click();
            page.locator("form.card button").click();
            assertThat(page.locator("code")).containsText("/outside/");
            Look.at(page, "outside-key");
            try (BrowserContext hospital = Browser.open(screen)) {
                Page theirs = hospital.newPage();
                theirs.navigate(page.locator("code").innerText());
                Look.at(theirs, "outside-asked");
                theirs.locator("#passphrase").fill("1111-1111-1111-1111");
                theirs.locator("button").click();
                Look.at(theirs, "outside-wrong");
                theirs.locator("#passphrase").fill(page.locator(".big").innerText());
                theirs.locator("button").click();
                assertThat(theirs.locator("main")).containsText("一人では過ごせない");
                Look.at(theirs, "outside-read");
            }
            page.locator("main a.button").click();
            page.locator("input[value=ARRIVED]").check();
            page.locator("#f-from").fill("高橋さん");
            Look.at(page, "outside-outcome");
            page.locator("form:has(#f-from) button").click();
            page.locator("#f-words").fill("病院で続けて診る");
            Look.at(page, "outside-departure");
            page.locator("main form button.huge").click();
            page.waitForURL(url -> url.contains("done=outsideLeft"));
        }
        assertThat(town.stage(id)).isEqualTo("CLOSED");
    }
}
