package jp.yoridokoro.house.examples;

import java.util.List;
import java.util.Map;
import jp.yoridokoro.testing.Given;

/** A municipality looks at what holds and changes it from a day on. */
final class SettingsStory implements Story {
    @Override
    public void tell(Examples examples) {
        Given given = Given.municipality("tochigi");
        examples.alias("試験市" + given.municipality, "栃木市");
        examples.alias(given.municipality, "092037");
        Teller officer = examples.by(given.municipalStaff());
        officer.get("/api/settings?on=2026-11-20").ok();
        officer.post("/api/settings", Map.of("key", "offer.holdMinutes", "value", "45", "from", "2026-12-01"))
                .ok();
        officer.post("/api/settings", Map.of("key", "offer.holdMinutes", "value", "長め", "from", "2026-12-01"));
        officer.get("/api/definition?on=2026-11-20").ok();
        officer.post(
                        "/api/definitions",
                        Map.of(
                                "wording",
                                "介護者が急に不在となり、本人の生活が成り立たない状態",
                                "from",
                                "2027-04-01",
                                "clauses",
                                List.of(
                                        Map.of("code", "CG_HOSPITAL", "counts", true, "wording", "介護者が急に入院した"),
                                        Map.of("code", "FAMILY_TRAVEL", "counts", false, "wording", "家族の旅行"))))
                .ok();
    }
}
