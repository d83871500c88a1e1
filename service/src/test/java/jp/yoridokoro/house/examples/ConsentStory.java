package jp.yoridokoro.house.examples;

import java.util.UUID;

/** 健二さん and his mother say who may be told what, and take one back. */
final class ConsentStory implements Story {
    private static final String CONSENT = """
            {"textVersion": "2026-04", "recipients": ["PROVIDER", "HUB"], "sections": ["MEDICAL", "DAILY", "BEHAVIOUR"], "purposes": ["EMERGENCY"],
             "signedOn": "2026-11-01", "signer": "川上 よし子", "relation": "母", "method": "PAPER", "validUntil": "%s"}
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller coordinator = scene.coordinator();
        String path = "/api/people/" + scene.kenji() + "/consents";
        UUID consent = coordinator.post(path, CONSENT.formatted("2028-10-31")).id();
        coordinator
                .refused("consent-not-yet")
                .post(path, CONSENT.formatted("2028-10-31").replace("2026-11-01", "2026-12-01"));
        coordinator.refused("consent-dates-reversed").post(path, CONSENT.formatted("2026-10-31"));
        coordinator.get(path);
        coordinator.post(path + "/" + consent + "/withdrawal");
        coordinator.refused("consent-withdrawn").post(path + "/" + consent + "/withdrawal");
    }
}
