package jp.yoridokoro.pages.hub;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;

/** An evening at a hub: somebody known with a plan and a sister, three offices with beds and one that is silent. */
final class Evening {
    final Town town = Town.of("tochigi");
    final UUID kenji = town.person("川上", "健司", "MALE", null);
    private int acts;

    Evening() {
        town.registered(kenji, "A");
        town.needs(kenji, "WHEELCHAIR", "YES");
        town.service.sql(
                "insert into emergency_contact (id, person_id, municipality, rank, name, relation, telephone, accepted) values (gen_random_uuid(), ?, ?, 1, '川上 よし子', '姉', '090-0000-0000', 'YES')",
                kenji,
                town.given.municipality);
    }

    /** Three offices that fit, one that must be telephoned, one that is full. */
    void offices() {
        for (String name : List.of("くわの実ホーム", "みどり荘", "ひので")) {
            UUID unit = town.unit(name, 1, 0, 0);
            town.given.capability(unit, "WHEELCHAIR", "YES");
        }
        UUID silent = town.silent("さくら苑");
        town.given.capability(silent, "WHEELCHAIR", "YES");
        town.service.sql("update office set telephone = '0282-00-1234' where id = ?", town.office(silent));
        town.service.sql("update office set latitude = 36.40, longitude = 139.70 where id = ?", town.office(silent));
        town.unit("かえで", 0, 0, 0);
    }

    void plan() {
        town.coordinator
                .post(
                        "/api/people/" + kenji + "/plans",
                        Map.of(
                                "kind",
                                "CAREGIVER_ABSENCE",
                                "baseVersion",
                                0,
                                "madeWith",
                                List.of("本人", "家族"),
                                "items",
                                Map.of(
                                        "CALLED", Map.of("words", "けんちゃん"),
                                        "DANGERS", Map.of("words", "道に飛び出すことがある"),
                                        "CALMING", Map.of("words", "電車の図鑑をいっしょに見る"),
                                        "NEVER", Map.of("words", "うしろから急に声をかけない"),
                                        "MEDICINES", Map.of("words", "朝と夜に抗てんかん薬"),
                                        "ALLERGY_FOOD", Map.of("words", "そば"),
                                        "SEIZURES", Map.of("words", "5分続いたら119番")),
                                "calls",
                                List.of(Map.of("who", "姉 よし子", "telephone", "090-0000-0000", "what", "本人のようすを伝える"))))
                .ok();
    }

    /** The page of a coordinator of this hub, signed in. */
    void signIn(Page page) {
        Browser.signIn(page, town.service.url(), town.given.login("HUB_COORDINATOR", town.hub, null));
    }

    void tap(Locator what) {
        acts++;
        what.click();
    }

    void type(Locator where, String words) {
        acts++;
        where.fill(words);
    }

    int acts() {
        return acts;
    }
}
