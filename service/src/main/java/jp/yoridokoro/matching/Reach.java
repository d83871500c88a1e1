package jp.yoridokoro.matching;

/** How wide a search looks. It widens in this order, and every place says by which it came in. */
public enum Reach {
    HUB("自拠点の区域"),
    SIBLING("姉妹拠点の区域"),
    NEIGHBOUR("近隣の拠点の区域"),
    PREFECTURE("県内");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
