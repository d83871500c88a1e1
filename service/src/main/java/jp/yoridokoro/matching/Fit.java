package jp.yoridokoro.matching;

/** What a rule says of a person and a place. */
public enum Fit {
    /** Known to be right. */
    FITS("合う"),
    /** Something needed is unknown: 要電話確認. Never treated as a yes. */
    ASK("要電話確認"),
    /** Known to be wrong. */
    DOES_NOT_FIT("合わない"),
    /** Nothing the person needs, but good to know before asking. */
    NOTE("確認するとよい");

    private final String label;

    Fit(String label) {
        this.label = label;
    }

    /** How a screen says it. */
    public String label() {
        return label;
    }
}
