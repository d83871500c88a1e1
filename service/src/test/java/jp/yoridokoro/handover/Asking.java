package jp.yoridokoro.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;

/** How the tests ask one hub on behalf of another, every gap of the packet waived. */
public final class Asking {
    public static final Map<String, String> UNDERSTOOD = Map.of("readBack", "今夜の受入先をさがすところから続けます");

    private Asking() {}

    /** A form that asks a hub and waives whatever the draft says is missing. */
    public static Map<String, Object> form(Caller owner, UUID caseId, UUID toHub, String kind) {
        List<Map<String, String>> waivers = new ArrayList<>();
        owner.get("/api/emergencies/" + caseId + "/handoff-draft")
                .ok()
                .get("gaps")
                .forEach(gap -> waivers.add(Map.of("item", gap.get("item").asText(), "reason", "まだ聞けていない")));
        Map<String, Object> form =
                new HashMap<>(Map.of("toHub", toHub, "kind", kind, "message", "空きがありません。お願いします。", "waivers", waivers));
        if (kind.equals("ON_CALL")) {
            form.put("until", "2026-11-21T08:30:00+09:00");
        }
        return form;
    }

    public static Caller.Answer ask(Caller owner, UUID caseId, UUID toHub, String kind) {
        return owner.post("/api/emergencies/" + caseId + "/handoffs", form(owner, caseId, toHub, kind));
    }

    /** A hand-off that has moved the case. */
    public static UUID moved(Caller owner, UUID caseId, UUID toHub, Caller receiver, String kind) {
        UUID handoff = ask(owner, caseId, toHub, kind).id();
        accept(receiver, handoff).ok();
        return handoff;
    }

    public static Caller.Answer accept(Caller receiver, UUID handoff) {
        return receiver.post("/api/handoffs/" + handoff + "/acceptance", UNDERSTOOD);
    }

    public static UUID owner(Town town, UUID caseId) {
        return (UUID) town.service
                .column("select owner_hub_id from emergency_case where id = ?", caseId)
                .getFirst();
    }

    public static String state(Town town, UUID handoff) {
        return (String) town.service
                .column("select state from handoff where id = ?", handoff)
                .getFirst();
    }
}
