package jp.yoridokoro.emergency;

import jp.yoridokoro.base.Words;

/** Where a case stands (DOMAIN §7.2). The care meeting and a hand-off stand beside the stage (docs/adr/0007). */
public enum Stage {
    RECEIVED,
    TRIAGE,
    NOT_EMERGENCY,
    MEDICAL_119,
    ABUSE_ROUTE,
    DISASTER_ROUTE,
    EMERGENCY,
    HOME_SUPPORT,
    MATCHING,
    OFFERING,
    UNPLACED,
    ACCEPTED,
    TRANSPORTING,
    STAYING,
    EXIT_PLANNED,
    EXITED,
    CLOSED,
    CANCELLED;

    /** How a screen says it. */
    public String label() {
        return Words.of("stage." + name());
    }

    /** Whether nothing more happens. */
    public boolean over() {
        return this == CLOSED || this == CANCELLED;
    }
}
