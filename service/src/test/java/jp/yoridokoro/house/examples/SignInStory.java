package jp.yoridokoro.house.examples;

import java.util.Map;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;

/** 基幹 staff sign in, and stay signed in. */
final class SignInStory implements Story {
    @Override
    public void tell(Examples examples) {
        Given given = Given.municipality("tochigi");
        String login = given.login("CORE_STAFF");
        examples.alias(login, "suzuki-daisuke");
        examples.alias(Given.PASSWORD, "みずうみ と 5つの いし");
        Teller nobody = examples.by(new Caller(given.service.url(), null));
        String refresh = nobody.send(
                        "POST", "/api/sign-in", Map.of("username", login, "password", Given.PASSWORD), null)
                .ok()
                .get("refresh_token")
                .asText();
        nobody.refused("base-wrong-password")
                .send("POST", "/api/sign-in", Map.of("username", login, "password", "わすれました"), null);
        nobody.send("POST", "/api/tokens", Map.of("refresh_token", refresh), null);
        nobody.refused("base-sign-in-needed").send("POST", "/api/tokens", Map.of("refresh_token", refresh), null);
    }
}
