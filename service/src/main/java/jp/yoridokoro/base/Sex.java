package jp.yoridokoro.base;

/** Sex as the forms of the municipalities ask it (DOMAIN §4.3). */
public enum Sex {
    MALE("男性"),
    FEMALE("女性"),
    OTHER("その他");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** How a screen says it. */
    public String label() {
        return label;
    }
}
