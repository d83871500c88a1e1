package jp.yoridokoro.base;

/** Sex as a short-stay office asks for it: rooms and nights are given out by it. */
public enum Sex {
    MALE,
    FEMALE,
    OTHER;

    /** How a screen says it: 男, 女, その他. */
    public String label() {
        return Words.of("sex." + name());
    }
}
