package jp.yoridokoro.matching;

import jp.yoridokoro.base.Words;

/** What a rule says of a person and a place. */
public enum Fit {
    /** Known to be right. */
    FITS,
    /** Something needed is unknown: 要電話確認. Never treated as a yes. */
    ASK,
    /** Known to be wrong. */
    DOES_NOT_FIT,
    /** Nothing the person needs, but good to know before asking. */
    NOTE;

    /** How a screen says it. */
    public String label() {
        return Words.of("fit." + name());
    }
}
