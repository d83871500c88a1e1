package jp.yoridokoro.house.examples;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;

/** A new coordinator gets an account, sets a password, moves on; somebody who leaves is stopped. */
final class AccountStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Given given = scene.given;
        Caller municipality = given.municipalStaff();
        Teller officer = scene.by(municipality);
        String login = "sato-" + UUID.randomUUID();
        examples.alias(login, "sato-misaki");
        String form = """
                {"login": "%s", "displayName": "佐藤 美咲", "role": "%s", "hubId": "%s"}
                """;
        UUID id = officer.post("/api/staff-accounts", form.formatted(login, "HUB_COORDINATOR", scene.town.hub))
                .id();
        officer.refused("account-login-taken")
                .post("/api/staff-accounts", form.formatted(login, "CORE_STAFF", scene.town.hub));
        scene.core()
                .refused("account-municipality-only")
                .post("/api/staff-accounts", form.formatted("tanaka-yuko", "MUNICIPALITY", scene.town.hub));
        String one = "/api/staff-accounts/" + id;
        aMinuteLater(given);
        Caller.Answer given1 =
                new Teller(examples, given.municipalStaff(), null).caller().put(one + "/password", "{}");
        String password = given1.ok().get("password").asText();
        examples.alias(password, "k7mpq-x3dwn-ht5rc-9bzfu");
        examples.add("PUT", one + "/password", null, given1);
        Teller sato = examples.by(Caller.signIn(given.service.url(), login, password));
        sato.get("/api/my-account");
        sato.refused("identity-password-to-change").get("/api/emergencies");
        sato.refused("account-password-short")
                .put("/api/my-account/password", Map.of("current", password, "next", "みじかい"));
        aMinuteLater(given);
        sato.put("/api/my-account/password", Map.of("current", password, "next", "青い 自転車 と 石けり 7"));
        String change = "{\"version\": %d, \"displayName\": \"%s\", \"hubId\": \"" + scene.town.hub + "\"}";
        aMinuteLater(given);
        officer.put(one, change.formatted(2, "佐藤 美沙"));
        officer.refused("base-version").put(one, change.formatted(2, "佐藤 みさき"));
        aMinuteLater(given);
        officer.post(one + "/suspension", "{\"reason\": \"4月から別の法人に移った\"}");
        officer.refused("account-stopped-already").post(one + "/suspension", "{\"reason\": \"退職\"}");
        aMinuteLater(given);
        officer.post(one + "/resumption", "{\"reason\": \"戻ってきた\"}");
        officer.get(one);
        officer.get(one + "/changes");
        officer.get("/api/staff-accounts?stopped=false&after=s&size=50");
        given.service.clock().set("2026-11-20T22:00");
    }

    /** So that what was done stands in the order it was done in. */
    private static void aMinuteLater(Given given) {
        given.service.clock().pass(Duration.ofMinutes(1));
    }
}
