package jp.yoridokoro.emergency;

/** What somebody can do to a case. {@link Workflow} says when, and who. */
public enum Step {
    ACKNOWLEDGE("受付を確認する"),
    JUDGE_EMERGENCY("緊急と判断する"),
    JUDGE_NOT_EMERGENCY("緊急ではないと判断する"),
    JUDGE_MEDICAL("救急・医療につなぐ"),
    JUDGE_ABUSE("虐待の対応にする"),
    JUDGE_DISASTER("災害の対応にする"),
    REJUDGE("判断をやり直す"),
    SEARCH("受入先をさがす"),
    SEND_OFFERS("依頼する"),
    ACCEPT_OFFER("受け入れる"),
    REFUSE_OFFER("断る"),
    WITHDRAW_OFFER("依頼を取り下げる"),
    OFFERS_OVER("依頼がすべて終わる"),
    SUPPORT_AT_HOME("在宅で支える"),
    RECORD_UNPLACED("受入先なしを記録する"),
    DEPART("出発を記録する"),
    ARRIVE("到着を記録する"),
    FALL_THROUGH("受入れがなくなる"),
    NO_SHOW("来なかったと記録する"),
    EXTEND_STAY("滞在を延ばす"),
    MOVE("ほかの事業所に移す"),
    LEAVE_EARLY("早い退所を記録する"),
    ARRIVE_ELSEWHERE("ほかの場所にいると記録する"),
    ARRIVE_UNASKED("依頼のない事業所に着いたと記録する"),
    PLAN_EXIT("退所を決める"),
    EXIT("退所を記録する"),
    PLAN_MEETING("ケア会議を決める"),
    WAIVE_MEETING("ケア会議を省く"),
    ADD_TASK("やることを加える"),
    REQUEST_HANDOFF("ほかの拠点に引継ぎを頼む"),
    MOVE_OUTSIDE("ネットワークの外へ移ったことを記録する"),
    CLOSE("終了する"),
    CANCEL("取り消す");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** How a button says it. */
    public String label() {
        return label;
    }
}
