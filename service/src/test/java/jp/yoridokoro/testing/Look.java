package jp.yoridokoro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What must hold of every page in every state it is looked at: no axe violation, nothing running off the side even at twice the
 * text size, targets of 48 px. With {@code -Dpictures=true}, as {@code ops/pages} runs it, pictures are kept in target/screenshots; taking them costs as much time as all the rest.
 */
public final class Look {
    private static final int TARGET = 48;
    private static final String WEBP = "webp";
    /** Of a picture, in px: what a reader of the documentation still scrolls through. */
    private static final int TALLEST = 3000;

    private Look() {}

    /** @param name names the page and its state, such as {@code office-today}; the same name twice overwrites the picture */
    public static void at(Page page, String name) {
        int width = page.viewportSize().width;
        if (Boolean.getBoolean("pictures")) {
            keep(page, name + "-" + width);
        }
        assertThat(faults(page)).as("axe: " + name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(width);
        assertThat(page.locator("#problem li:not(:has(a))").allInnerTexts())
                .as("of a summary, what leads to no field: " + name)
                .isEmpty();
        targets(page, name, width);
        twice(page, name, width);
    }

    private static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // legacy: no page beside this one to put frames together, for there are no frames
        for (Rule rule : new AxeBuilder(page)
                .options(violations)
                .setLegacyMode(true)
                .analyze()
                .getViolations()) {
            rule.getNodes().forEach(node -> faults.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml()));
        }
        return faults;
    }

    /** Links within a sentence are as high as the sentence; everything else is for thumbs. */
    private static void targets(Page page, String name, int width) {
        String tapped =
                "button, select, textarea, summary, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), "
                        + "label.answer, a.button, a.way, a.phone, nav a";
        Object missed = page.evaluate("""
                ([tapped, target, width]) => [...document.querySelectorAll(tapped)]
                    .filter(element => element.checkVisibility({visibilityProperty: true}))
                    .map(element => [element, element.getBoundingClientRect()])
                    .filter(([element, box]) => box.width > 0 && box.x >= 0 && (box.height < target - 0.01 || box.right > width + 0.01))
                    .map(([element]) => element.outerHTML.slice(0, 200))
                """, List.of(tapped, TARGET, width));
        assertThat((List<?>) missed).as("targets of " + name).isEmpty();
    }

    /** 200 % text loses nothing: all sizes hang on the root's. */
    private static void twice(Page page, String name, int width) {
        page.evaluate("document.documentElement.style.fontSize = '34px'");
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        page.evaluate("document.documentElement.style.fontSize = ''");
        assertThat(wide).as(name + " at 200 %").isLessThanOrEqualTo(width);
    }

    /** The path of the page, ids blanked. */
    private static String address(Page page) {
        return URI.create(page.url()).getPath().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    private static void keep(Page page, String name) {
        // what sticks to the window would lie across the middle of a picture of the whole page
        page.evaluate("document.querySelectorAll('.stick').forEach(one => one.style.position = 'static')");
        var session = page.context().newCDPSession(page);
        var wanted = new com.google.gson.JsonObject();
        wanted.addProperty("format", WEBP);
        wanted.addProperty("quality", 35);
        wanted.addProperty("captureBeyondViewport", true);
        var size = session.send("Page.getLayoutMetrics").getAsJsonObject("cssContentSize");
        var clip = new com.google.gson.JsonObject();
        clip.addProperty("x", 0);
        clip.addProperty("y", 0);
        clip.add("width", size.get("width"));
        clip.addProperty("height", Math.min(TALLEST, size.get("height").getAsInt()));
        clip.addProperty("scale", 1);
        wanted.add("clip", clip);
        String picture =
                session.send("Page.captureScreenshot", wanted).get("data").getAsString();
        session.detach();
        try {
            Path folder = Path.of("target/screenshots");
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + "." + WEBP), Base64.getDecoder().decode(picture));
            Files.writeString(
                    folder.resolve(name + ".txt"),
                    address(page) + "\t" + page.locator("h1").first().innerText());
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
