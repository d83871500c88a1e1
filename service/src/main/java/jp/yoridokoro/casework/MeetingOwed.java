package jp.yoridokoro.casework;

import jakarta.inject.Singleton;
import java.util.List;
import jp.yoridokoro.emergency.CaseSettings;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.meeting.Meetings;
import jp.yoridokoro.settings.InForce;

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

    /** The same for a case whose meetings are read already. */
    static boolean by(EmergencyCase emergency, InForce rules, List<Meeting> meetings, boolean waived) {
        return begun(emergency)
                && rules.flag("careMeeting.requiredBeforeClose")
                && meetings.stream()
                        .noneMatch(meeting -> meeting.kind() == MeetingKind.EMERGENCY && heldSince(meeting, emergency))
                && !waived;
    }

    private static boolean begun(EmergencyCase emergency) {
        return emergency.arrivedAt() != null || emergency.homeSupportAt() != null;
    }

    private static boolean heldSince(Meeting meeting, EmergencyCase emergency) {
        return meeting.heldAt() != null && !meeting.heldAt().isBefore(emergency.receivedAt());
    }

    /** From arrival or support at home on, until one is held or waived; never where the municipality asks for none. */
    boolean by(EmergencyCase emergency) {
        return by(
                emergency,
                settings.of(emergency),
                meetings.of(emergency.id()),
                emergencies.meetingWaived(emergency.id()));
    }
}
