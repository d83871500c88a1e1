package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.meeting.Meetings;

/** Whether a case still owes its care meeting (DOMAIN §7.2 ★). The database asks the same before it lets a case close. */
@Singleton
class MeetingOwed {
    private final Emergencies emergencies;
    private final Meetings meetings;
    private final CaseSettings settings;

    MeetingOwed(Emergencies emergencies, Meetings meetings, CaseSettings settings) {
        this.emergencies = emergencies;
        this.meetings = meetings;
        this.settings = settings;
    }

    /** From arrival or support at home on, until one is held or waived; never where the municipality asks for none. */
    boolean by(EmergencyCase emergency) {
        return (emergency.arrivedAt() != null || emergency.homeSupportAt() != null)
                && settings.of(emergency).flag("careMeeting.requiredBeforeClose")
                && !meetings.heldSince(emergency.id(), MeetingKind.EMERGENCY, emergency.receivedAt())
                && !emergencies.meetingWaived(emergency.id());
    }
}
