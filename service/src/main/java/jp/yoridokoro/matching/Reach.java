package jp.yoridokoro.matching;

import java.util.Arrays;
import jp.yoridokoro.base.Words;

/** How wide a search looks. It widens in this order, and every place says by which it came in. */
public enum Reach {
    HUB(1),
    SIBLING(2),
    NEIGHBOUR(3),
    PREFECTURE(4);

    private final int level;

    Reach(int level) {
        this.level = level;
    }

    public String label() {
        return Words.of("reach." + name());
    }

    /** 1 the narrowest. */
    int level() {
        return level;
    }

    /** @throws java.util.NoSuchElementException for a level there is not */
    static Reach ofLevel(int level) {
        return Arrays.stream(values())
                .filter(reach -> reach.level == level)
                .findFirst()
                .orElseThrow();
    }
}
