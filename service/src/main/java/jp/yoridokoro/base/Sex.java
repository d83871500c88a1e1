package jp.yoridokoro.base;

/** Sex as a short-stay office asks for it: rooms and nights are given out by it. */
public enum Sex {
    MALE("男"),
    FEMALE("女"),
    OTHER("その他");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** How a screen says it: 男, 女, その他. */
    public String label() {
        return label;
    }
}
