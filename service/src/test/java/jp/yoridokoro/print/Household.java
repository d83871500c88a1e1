package jp.yoridokoro.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import org.jspecify.annotations.Nullable;

/** 𠮷野 and 髙橋 with a plan, invented, as many words as a real one has. */
public final class Household {
    private Household() {}

    public static UUID yoshino(Caller by, @Nullable UUID specialistOffice) {
        Map<String, Object> facts = Registrants.facts();
        facts.put("familyName", "𠮷野");
        facts.put("givenName", "健二");
        facts.put("familyKana", "ヨシノ");
        facts.put("givenKana", "ケンジ");
        facts.put("sex", "MALE");
        facts.put("birthDate", "1991-05-03");
        if (specialistOffice != null) {
            facts.put("specialistOfficeId", specialistOffice);
        }
        UUID id = by.post("/api/people", Map.of("person", facts)).id();
        contacts(by, id, List.of(contact("髙橋 美代子", "叔母", "0282-00-0011"), contact("𠮷野 太郎", "兄", "090-0000-0012")));
        return id;
    }

    static void contacts(Caller by, UUID person, List<Map<String, String>> contacts) {
        long version = by.get("/api/people/" + person).ok().get("version").asLong();
        by.put("/api/people/" + person + "/contacts", Map.of("version", version, "items", contacts))
                .ok();
    }

    static Map<String, String> contact(String name, String relation, String telephone) {
        return Map.of("name", name, "relation", relation, "telephone", telephone, "accepted", "YES");
    }

    /** What a plan of some length says. */
    public static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("CALLED", "けんちゃん");
        words.put("TRIGGER", "母が入院し、姉も来られないとき");
        words.put("NOT_TRIGGER", "母の旅行や買いもの");
        words.put("KEY", "玄関の郵便受けの中、暗証番号は拠点が知っている");
        words.put("HOME_CARE_POINTS", "犬が1ぴきいる。ガスは元栓を閉める");
        words.put("DIAGNOSES", "知的障害、てんかん（15歳のとき手術）");
        words.put("DOCTOR", "髙橋クリニック 髙橋医師（0282-00-0021）");
        words.put("MEDICINES", "バルプロ酸200mg 朝・夕、レベチラセタム500mg 朝・夕");
        words.put("ALLERGY_DRUG", "ペニシリンで発疹");
        words.put("ALLERGY_FOOD", "そば");
        words.put("SEIZURES", "5分つづいたら座薬。10分をこえたら119番");
        words.put("HOSPITAL", "しもつけ市民病院");
        words.put("MEALS", "きざみ食。牛乳が好き");
        words.put("TOILET", "声をかければ一人でできる");
        words.put("BATH", "夜は入らない。朝にシャワー");
        words.put("MOVING", "歩ける。階段は手すりが要る");
        words.put("SLEEP", "21時に寝る。豆電球をつけておく");
        words.put("TALKING", "短い言葉で、絵カードを見せながら、ゆっくり話す");
        words.put("FIXATIONS", "青いタオル。手もとから離さない");
        words.put("PANIC", "大きな音、予定が急に変わること");
        words.put("CALMING", "静かな部屋で、青いタオルをわたして待つ");
        words.put("NEVER", "後ろから体にさわらない。大声を出さない");
        words.put("DANGERS", "電車の音がすると外へ飛び出す");
        words.put("BLUE", "歌を歌っている");
        words.put("YELLOW", "同じことを何度もきく");
        words.put("RED", "耳をふさいで座りこむ");
        words.put("SUPPORTS", "生活介護 月〜金（ひまわり）、訪問看護 水");
        words.put("PLACES", "第1希望 くわの実ホーム（体験1回）、第2希望 みどり荘");
        words.put("BELONGINGS", "薬、保険証、受給者証、青いタオル、着がえ3日分");
        words.put("RIDE", "車でむかえに行く。前の席には乗らない");
        words.put("MONEY", "国民健康保険、受給者証あり、負担上限0円");
        words.put("CARD_COPIES", "冷蔵庫のカプセルの中");
        words.put("EVACUATION_PLACE", "栃木第三小学校。川ぞいの道は通らない");
        words.put("HOME_AID", "夜のヘルパーが22時から7時まで来られるとき");
        return words;
    }

    public static void plan(Caller by, UUID person, int base, Map<String, String> words) {
        Map<String, Object> items = new LinkedHashMap<>();
        words.forEach((field, said) -> items.put(field, Map.of("words", said)));
        by.post(
                        "/api/people/" + person + "/plans",
                        Map.of(
                                "kind",
                                "CAREGIVER_ABSENCE",
                                "baseVersion",
                                base,
                                "madeWith",
                                List.of("本人", "母", "相談支援専門員"),
                                "nextReviewOn",
                                "2027-11-20",
                                "triggers",
                                List.of("CG_HOSPITAL"),
                                "calls",
                                List.of(
                                        Map.of(
                                                "who",
                                                "姉",
                                                "telephone",
                                                "090-0000-0013",
                                                "what",
                                                "来られるかきく",
                                                "withinMinutes",
                                                15),
                                        Map.of("who", "拠点", "telephone", "0282-00-0000", "what", "泊まるところをさがす")),
                                "items",
                                items))
                .ok();
    }
}
