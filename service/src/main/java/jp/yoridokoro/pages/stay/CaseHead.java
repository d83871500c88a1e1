package jp.yoridokoro.pages.stay;

import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.casework.CaseClock;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.pages.Stop;
import jp.yoridokoro.pages.hub.StepBar;

/**
 * What stands on top of every step of a case: who, which nights, where the case stands, and the nearest deadlines.
 *
 * @param stops eight words for the stages, in the order a case is lived
 * @param clocks at most three, the nearest first
 */
public record CaseHead(
        UUID id, String person, String number, String nights, String stage, List<Stop> stops, List<CaseClock> clocks) {
    private static final int MOST_CLOCKS = 3;

    public static CaseHead of(ReadCase.Whole whole) {
        EmergencyCase emergency = whole.emergency();
        return new CaseHead(
                emergency.id(),
                whole.person().familyName() + " " + whole.person().givenName(),
                emergency.number(),
                Say.nights(emergency.firstNight(), emergency.leaving()),
                emergency.stage().label(),
                StepBar.of(emergency.stage(), whole.meetingOwed()),
                whole.depth().clocks().stream().limit(MOST_CLOCKS).toList());
    }

    /** Where the case itself is shown. */
    public String href() {
        return "/emergencies/" + id;
    }

    public String href(String step) {
        return href() + "/" + step;
    }
}
