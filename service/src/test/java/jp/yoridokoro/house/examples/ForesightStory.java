package jp.yoridokoro.house.examples;

import java.time.Instant;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** もしもの夜: tonight 健二さん would have no place; one trial stay would change that. */
final class ForesightStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Town town = scene.town;
        town.given.setting("foresight.reach", "HUB");
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        town.given.capability(unit, "TRIAL_REQUIRED", "YES");
        UUID person = scene.kenji();
        town.registered(person, "A");

        Teller coordinator = scene.coordinator();
        UUID run = UUID.fromString(
                coordinator.post("/api/foresight/runs").ok().get("id").asText());
        untilDone(town, run);
        coordinator.get("/api/foresight/runs?size=14");
        coordinator.get("/api/foresight/runs/" + run);
        coordinator.get("/api/foresight/runs/" + run + "/people?withoutPlace=true&size=20");
        coordinator.get("/api/foresight/people/" + person);
        scene.office(unit).refused("base-not-yours").get("/api/foresight/runs/" + run);
        scene.office(unit).refused("base-not-yours").post("/api/foresight/runs");
        scene.by(scene.given.coordinator(scene.given.hub("みなみ拠点")))
                .refused("base-unknown")
                .get("/api/foresight/people/" + person);
    }

    /** The run goes on behind the answer. */
    private static void untilDone(Town town, UUID run) {
        Instant patience = Instant.now().plusSeconds(60);
        while (town.service
                .column("select 1 from foresight_run where id = ? and state = 'DONE'", run)
                .isEmpty()) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("foresight run " + run + " does not end");
            }
            Thread.onSpinWait();
        }
    }
}
