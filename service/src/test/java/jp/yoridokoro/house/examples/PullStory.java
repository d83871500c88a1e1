package jp.yoridokoro.house.examples;

import java.util.UUID;

/** みなみ拠点 asks for 健二さん's case, which it does not own: once in vain, then it is given. */
final class PullStory implements Story {
    private static final String PULLS = "/api/handoff-pulls";

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller owner = scene.coordinator();
        Teller asker = scene.by(scene.given.coordinator(scene.given.hub("みなみ拠点")));
        UUID id = scene.town.searching(scene.kenji(), 2);
        Object number = scene.given
                .service
                .column("select number from emergency_case where id = ?", id)
                .getFirst();
        String byNumber = """
                {"municipality": "%s", "caseNumber": "%s", "purpose": "本人がこちらの病院に運ばれた", "message": "姉からこちらに電話がありました。"}
                """.formatted(scene.given.municipality, number);
        UUID first = asker.post(PULLS, byNumber).id();
        asker.refused("handoff-asked-already").post(PULLS, byNumber);
        asker.refused("handoff-pull-unclear").post(PULLS, "{\"kana\": \"カワカミ\", \"purpose\": \"本人がこちらの病院に運ばれた\"}");
        owner.get(PULLS + "?open=true");
        owner.post(PULLS + "/" + first + "/denial", "{\"reason\": \"受入先が決まるところです\"}");
        owner.refused("handoff-pull-over").post(PULLS + "/" + first + "/grant");
        scene.given.service.clock().set("2026-11-20T22:20");
        UUID second = asker.post(PULLS, """
                {"municipality": "%s", "kana": "カワカミ ケンジ", "birthDate": "1991-05-03", "purpose": "本人がこちらの病院に入院する"}
                """.formatted(scene.given.municipality)).id();
        owner.post(PULLS + "/" + second + "/grant");
    }
}
