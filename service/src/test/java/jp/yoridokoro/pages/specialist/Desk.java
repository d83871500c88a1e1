package jp.yoridokoro.pages.specialist;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.function.Consumer;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Browser.Screen;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;

/** A specialist's desk in a small town, and hands that count what they do. */
public final class Desk {
    public final Given given = Given.municipality("tochigi");
    public final UUID hub = given.hub("中央");
    public final UUID office = given.office("相談支援センターあおば");
    public final Caller specialist = given.specialist(office);
    public final Caller coordinator = given.coordinator(hub);
    public final Caller core = given.core();
    /** Fields filled and things pressed since it was set back. */
    public int touched;

    private final String login = given.login("SPECIALIST", null, office);

    /** Signs the specialist in. */
    public void sitDown(Page page) {
        Browser.signIn(page, url(""), login);
    }

    /** What a specialist does in a browser of their own, from a page on. */
    public void at(Screen screen, String path, Consumer<Page> story) {
        at(screen, "SPECIALIST", path, story);
    }

    /** The same by somebody of another role. */
    public void at(Screen screen, String role, String path, Consumer<Page> story) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            sitDown(page, role);
            open(page, path);
            story.accept(page);
        }
    }

    /** Signs somebody of a role in. */
    public void sitDown(Page page, String role) {
        Browser.signIn(
                page,
                url(""),
                switch (role) {
                    case "SPECIALIST" -> login;
                    case "HUB_COORDINATOR" -> given.login(role, hub, null);
                    default -> given.login(role);
                });
    }

    public String url(String path) {
        return given.service.url() + path;
    }

    public void open(Page page, String path) {
        page.navigate(url(path));
    }

    /** Types into a field, by its name. */
    public void type(Page page, String name, String words) {
        page.locator("[id='f-" + name + "']").fill(words);
        touched++;
    }

    /** Chooses one of the answers of a question, by name and value. */
    public void choose(Page page, String name, String value) {
        page.locator("label:has(> [name='" + name + "'][value='" + value + "'])")
                .click();
        touched++;
    }

    public void press(Page page, String words) {
        button(page, words).click();
        touched++;
    }

    public static Locator button(Page page, String words) {
        return page.locator("main button, main a, main summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** 栃木花子, the specialist's client. */
    public UUID hanako() {
        return Registrants.hanako(specialist);
    }

    /** Somebody registered since 20 November 2026. */
    public UUID registered(UUID person) {
        UUID registration = Registrants.draft(specialist, person);
        Registrants.upToJudgement(registration, specialist, coordinator);
        Registrants.judged(registration, coordinator);
        core.post("/api/registrations/" + registration + "/admission", java.util.Map.of("reason", "介護者が高齢"))
                .ok();
        return registration;
    }
}
