package jp.yoridokoro.emergency;

/** Where a case stands (DOMAIN §7.2). The care meeting and a hand-off stand beside the stage (docs/adr/0007). */
public enum Stage {
    RECEIVED("受付"),
    TRIAGE("判断"),
    NOT_EMERGENCY("緊急ではない"),
    MEDICAL_119("救急・医療"),
    ABUSE_ROUTE("虐待の対応"),
    DISASTER_ROUTE("災害の対応"),
    EMERGENCY("緊急"),
    HOME_SUPPORT("在宅の支援"),
    MATCHING("さがす"),
    OFFERING("依頼中"),
    UNPLACED("受入先なし"),
    ACCEPTED("受入れ決定"),
    TRANSPORTING("移動中"),
    STAYING("滞在"),
    EXIT_PLANNED("退所の準備"),
    EXITED("退所"),
    CLOSED("終了"),
    CANCELLED("取消し");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** How a screen says it. */
    public String label() {
        return label;
    }

    /** Whether nothing more happens. */
    public boolean over() {
        return this == CLOSED || this == CANCELLED;
    }
}
