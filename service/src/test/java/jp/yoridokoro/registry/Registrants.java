package jp.yoridokoro.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;

/** Invented people and what is sent about them. */
public final class Registrants {
    public static final Map<String, Object> PRESENT =
            Map.of("organisation", "基幹", "name", "基幹一郎", "role", "基幹職員", "presence", "PRESENT");

    private Registrants() {}

    /** The few facts that must be there, to be added to. */
    public static Map<String, Object> facts() {
        return new HashMap<>(Map.of(
                "familyName", "栃木", "givenName", "花子", "familyKana", "トチギ", "givenKana", "ハナコ", "sex", "FEMALE"));
    }

    /** Adds 栃木花子. */
    public static UUID hanako(Caller by) {
        return by.post("/api/people", Map.of("person", facts())).id();
    }

    public static Map<String, Object> consent() {
        return new HashMap<>(Map.of(
                "textVersion", "2026-04",
                "recipients", List.of("PROVIDER", "HUB"),
                "sections", List.of("MEDICAL", "DAILY"),
                "purposes", List.of("EMERGENCY"),
                "signedOn", "2026-11-01",
                "signer", "栃木母子",
                "relation", "母",
                "method", "PAPER"));
    }

    /** A registration of the person as a draft of class A. */
    public static UUID draft(Caller by, UUID person) {
        return by.post("/api/people/" + person + "/registrations", Map.of("registrationClass", "A"))
                .id();
    }

    /** Takes a draft up to the judgement, applied for by one and received by the other. */
    public static void upToJudgement(UUID registration, Caller applicant, Caller reception) {
        String path = "/api/registrations/" + registration;
        applicant
                .post(path + "/submission", Map.of("noConsentReason", "本人は入院中で、退院後に説明する"))
                .ok();
        reception.post(path + "/assessment", Map.of("assessment", "母と二人暮らし")).ok();
        reception.post(path + "/judgement-call", Map.of()).ok();
    }

    /** Holds the yearly review of a day with 基幹 and whoever else sits there. */
    public static void reviewed(UUID registration, String day, Caller by, String... sides) {
        UUID meeting = by.post(
                        "/api/registrations/" + registration + "/meetings",
                        Map.of("kind", "ANNUAL_REVIEW", "plannedAt", day + "T10:00:00+09:00"))
                .id();
        List<Map<String, Object>> participants = java.util.Arrays.stream(sides)
                .map(side -> Map.<String, Object>of(
                        "organisation", side, "name", "出席者", "role", "職員", "presence", "PRESENT", "side", side))
                .toList();
        by.post(
                        "/api/meetings/" + meeting + "/minutes",
                        Map.of(
                                "heldAt",
                                day + "T10:00:00+09:00",
                                "decision",
                                "続ける",
                                "participants",
                                participants,
                                "version",
                                0))
                .ok();
    }

    /** Holds the 判定会議 of a registration. */
    public static void judged(UUID registration, Caller by) {
        UUID meeting = by.post(
                        "/api/registrations/" + registration + "/meetings",
                        Map.of("kind", "REGISTRATION_JUDGE", "plannedAt", "2026-11-20T14:00:00+09:00", "place", "市役所"))
                .id();
        by.post(
                        "/api/meetings/" + meeting + "/minutes",
                        Map.of(
                                "heldAt",
                                "2026-11-20T14:00:00+09:00",
                                "decision",
                                "登録する",
                                "participants",
                                List.of(PRESENT),
                                "version",
                                0))
                .ok();
    }
}
