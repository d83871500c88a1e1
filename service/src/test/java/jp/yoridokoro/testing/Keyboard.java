package jp.yoridokoro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody who works without a mouse: Tab from stop to stop, and at every stop the focus can be seen. */
public final class Keyboard {
    private static final int FAR = 200;

    private Keyboard() {}

    /** Tabs until the focus stands on something the selector matches. */
    public static void to(Page page, String selector) {
        for (int step = 0; step < FAR; step++) {
            page.keyboard().press("Tab");
            List<?> stop = (List<?>) page.evaluate("""
                    selector => {
                        const here = document.activeElement;
                        if (here === document.body) return [false, 'solid', 'body'];
                        const ring = getComputedStyle(here.closest('.answer') ?? here);
                        return [here.matches(selector), ring.outlineWidth === '0px' ? 'none' : ring.outlineStyle, here.outerHTML.slice(0, 120)];
                    }
                    """, selector);
            assertThat(stop.get(1)).as("focus on " + stop.get(2)).isEqualTo("solid");
            if ((boolean) stop.get(0)) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + selector);
    }

    /** Goes there and presses a key. */
    public static void press(Page page, String selector, String key) {
        to(page, selector);
        page.keyboard().press(key);
    }

    /** Goes there and writes. */
    public static void type(Page page, String selector, String words) {
        to(page, selector);
        page.keyboard().type(words);
    }

    /** Picks one of a few radio buttons with Space and the arrows. */
    public static void choose(Page page, String name, String value) {
        press(page, "input[name='" + name + "']", "Space");
        for (int step = 0; step < FAR; step++) {
            if (page.locator("input[name='" + name + "'][value='" + value + "']")
                    .isChecked()) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("no way by keyboard to " + name + " " + value);
    }
}
