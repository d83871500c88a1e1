package jp.yoridokoro.matching;

import java.util.Arrays;

/** How wide a search looks. It widens in this order, and every place says by which it came in. */
public enum Reach {
    HUB(1, "自拠点の区域"),
    SIBLING(2, "姉妹拠点の区域"),
    NEIGHBOUR(3, "近隣の拠点の区域"),
    PREFECTURE(4, "県内");

    private final int level;
    private final String label;

    Reach(int level, String label) {
        this.level = level;
        this.label = label;
    }

    public String label() {
        return label;
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
