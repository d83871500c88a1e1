package jp.yoridokoro.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PrintTest {
    private static final String LONG = "発作が5分をこえたら座薬を使い、右を下にして寝かせ、名前をよびながら救急車を待つ。".repeat(40);
    /** A4 in points, less a margin no printer reaches. */
    private static final double WIDTH = 595.3;

    private static final double HEIGHT = 841.9;
    private static final double MARGIN = 28;

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("くらしだいじネット");
    private final UUID agency = given.office("相談支援センターあおば");
    private final Caller coordinator = given.coordinator(hub);

    @Test
    void the_capsule_is_one_page_for_an_ambulance_crew() throws Exception {
        UUID person = Household.yoshino(coordinator, agency);
        Household.plan(coordinator, person, 0, Household.words());

        Paper paper = capsule(coordinator, person, "capsule");

        assertThat(paper.pages).hasSize(1);
        assertThat(paper.run())
                .contains("𠮷野健二", "ヨシノケンジ", "平成3年（1991年）5月3日生まれ", "てんかん", "バルプロ酸200mg", "ペニシリンで発疹", "そば")
                .contains("髙橋クリニック", "絵カード", "髙橋美代子（叔母）", "0282-00-0011", "090-0000-0012")
                .contains("くらしだいじネット", "0282-00-0000", "相談支援センターあおば")
                .contains("第1版", "令和8年（2026年）11月20日印刷", "この紙が古いかもしれないときは拠点へ")
                .doesNotContain("新しい版があります", "郵便受け", "犬が");
        soundly(paper);
        readableByTorch(paper);
    }

    @Test
    void the_code_on_a_capsule_says_which_paper_it_is_and_nothing_of_whom() {
        UUID person = Household.yoshino(coordinator, null);
        Household.plan(coordinator, person, 0, Household.words());
        UUID print = print(coordinator, person);

        String code = paper(coordinator, sheet(person, print), "capsule-code").code();

        assertThat(code).isEqualTo("YORIDOKORO CAPSULE " + print + " 1 2026-11-20");
        assertThat(code).doesNotContain(person.toString());
    }

    @Test
    void a_capsule_printed_from_an_older_version_says_that_there_is_a_newer_one() {
        UUID person = Household.yoshino(coordinator, null);
        Household.plan(coordinator, person, 0, Household.words());
        UUID print = print(coordinator, person);
        Household.plan(coordinator, person, 1, Map.of("DIAGNOSES", "新しい病名", "NEVER", "ひとりにしない"));

        Paper paper = paper(coordinator, sheet(person, print), "capsule-old");

        assertThat(paper.run()).contains("新しい版があります", "第1版", "てんかん").doesNotContain("新しい病名");
        assertThat(paper.pages).hasSize(1);
    }

    @Test
    void long_words_stay_on_the_one_page_each_with_its_beginning_and_where_to_read_on() throws Exception {
        given.service.sql("update hub set night_telephone = '0282-00-9999' where id = ?", hub);
        UUID person = Household.yoshino(coordinator, agency);
        given.service.sql(
                "update person set family_name = ?, given_name = ? where id = ?",
                "寿限無".repeat(15),
                "長助".repeat(15),
                person);
        Household.plan(coordinator, person, 0, everything(LONG));
        List<Map<String, String>> many = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            many.add(Household.contact("とても長いなまえの親せき" + i, "母の姉の夫のいとこ", "090-0000-00" + i));
        }
        Household.contacts(coordinator, person, many);
        UUID print = print(coordinator, person);
        Household.plan(coordinator, person, 1, Map.of("NEVER", "ひとりにしない"));

        Paper paper = paper(coordinator, sheet(person, print), "capsule-long");

        assertThat(paper.pages).hasSize(1);
        assertThat(paper.run())
                .contains("新しい版があります", "薬のアレルギー：発作が5分", "食物のアレルギー：発作が5分", "感染症：発作が5分", "してはいけないこと：発作が")
                .contains("（続きは計画書へ）", "とても長いなまえの親せき1", "この紙が古いかもしれないときは拠点へ");
        soundly(paper);
        readableByTorch(paper);
    }

    @Test
    void letters_no_font_has_the_variant_of_are_printed_as_the_letter_they_vary() throws Exception {
        UUID person = Household.yoshino(coordinator, null);
        Household.plan(
                coordinator, person, 0, Map.of("DIAGNOSES", "葛\uDB40\uDD00城病院<b>&\"'\u000B で診断", "NEVER", "🚫①㈱﨑德辻"));

        Paper paper = capsule(coordinator, person, "capsule-letters");

        assertThat(paper.run()).contains("葛城病院<b>&\"'で診断", "〓①㈱﨑德辻");
        soundly(paper);
    }

    @Test
    void a_plan_is_two_sides_with_its_half_minute_first() throws Exception {
        UUID person = Household.yoshino(coordinator, agency);
        Household.plan(coordinator, person, 0, Household.words());
        coordinator
                .post(
                        "/api/people/" + person + "/plans/CAREGIVER_ABSENCE/1/agreements",
                        Map.of(
                                "party",
                                "FAMILY",
                                "name",
                                "𠮷野 母子",
                                "relation",
                                "母",
                                "method",
                                "SIGNED",
                                "agreedOn",
                                "2026-11-20"))
                .ok();

        Paper paper = paper(coordinator, "/api/people/" + person + "/plans/CAREGIVER_ABSENCE/1/sheet.pdf", "plan");

        assertThat(paper.pages).hasSizeLessThanOrEqualTo(2);
        assertThat(paper.run())
                .contains("𠮷野健二", "けんちゃん", "30秒で分かること", "後ろから体にさわらない", "姉（090-0000-0013）")
                .doesNotContain("くわしくは下に")
                .contains("郵便受けの中", "栃木第三小学校", "夜のヘルパー", "𠮷野母子（母）", "署名")
                .contains("本人の同意は、まだ記録されていません", "本人、母、相談支援専門員", "第1版");
        assertThat(paper.text.indexOf("30秒で分かること")).isLessThan(paper.text.indexOf("緊急とする状態"));
        assertThat(paper.code()).matches("YORIDOKORO PLAN [0-9a-f-]{36} 1 2026-11-20");
        soundly(paper);
    }

    @Test
    void a_plan_that_says_very_much_leaves_nothing_out() throws Exception {
        UUID person = Household.yoshino(coordinator, null);
        Map<String, String> words = new LinkedHashMap<>(Household.words());
        words.replaceAll((field, said) -> said + field);
        words.put("SEIZURES", LONG.repeat(3).substring(0, 4_900) + "SEIZURES");
        Household.plan(coordinator, person, 0, words);

        Paper paper = paper(coordinator, "/api/people/" + person + "/plans/CAREGIVER_ABSENCE/1/sheet.pdf", "plan-long");

        assertThat(paper.pages).hasSizeGreaterThan(2);
        assertThat(paper.run()).contains(words.keySet());
        soundly(paper);
    }

    @Test
    void a_decision_is_a_letter_of_one_page_to_the_person() throws Exception {
        Caller core = given.core();
        UUID person = Household.yoshino(coordinator, agency);
        UUID registration = Registrants.draft(coordinator, person);
        String letter = "/api/registrations/" + registration + "/decision.pdf";
        Registrants.upToJudgement(registration, coordinator, core);
        assertThat(coordinator.getAs("application/pdf", letter).problem()).isEqualTo("decision-not-made");
        Registrants.judged(registration, coordinator);
        core.post(
                        "/api/registrations/" + registration + "/admission",
                        Map.of("reason", "母が高齢で、" + LONG.substring(0, 900)))
                .ok();

        Paper paper = paper(core, letter, "decision");

        assertThat(paper.pages).hasSize(1);
        assertThat(paper.run())
                .contains("𠮷野健二様", "ヨシノケンジ", "第2026-0001号", "令和8年（2026年）11月20日", "試験市")
                .contains("緊急のときに備えて、登録します。", "母が高齢で", "基幹一郎", "令和9年（2027年）11月20日まで", "0282-00-0000");
        soundly(paper);
        assertThat(given.provider(given.office("ひまわり"))
                        .getAs("application/pdf", letter)
                        .status())
                .isEqualTo(403);
        assertThat(given.specialist(given.office("みどり"))
                        .getAs("application/pdf", letter)
                        .problem())
                .isEqualTo("base-unknown");
        assertThat(printed("decision-sheet", person)).containsExactly("CORE_STAFF");
    }

    @Test
    void the_first_hour_card_says_what_was_disclosed_and_no_more_until_the_stay_ends() throws Exception {
        Town town = Town.of("tochigi");
        UUID person = Household.yoshino(town.coordinator, null);
        Household.plan(town.coordinator, person, 0, Household.words());
        Map<String, Object> consent = Registrants.consent();
        consent.put("sections", List.of("IDENTITY", "MEDICAL", "DAILY", "BEHAVIOUR"));
        town.coordinator.post("/api/people/" + person + "/consents", consent).ok();
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID emergency = town.staying(person, unit, 2);
        Caller office = town.provider(unit);
        String stay = office.get("/api/stays").ok().at("/0/id").asText();
        String card = "/api/stays/" + stay + "/first-hour.pdf";

        Paper paper = paper(office, card, "first-hour");

        assertThat(paper.pages).hasSize(1);
        assertThat(paper.run())
                .contains("𠮷野健二", "ヨシノケンジ", "くわの実ホーム", "11月20日(金)の夜から", "けんちゃん", "後ろから体にさわらない")
                .contains("座薬", "髙橋美代子（叔母）", "0282-00-0000", "本人の同意にもとづいて")
                .doesNotContain("郵便受け", "負担上限", "栃木第三小学校");
        soundly(paper);
        assertThat(town.given
                        .provider(town.given.office("よその家"))
                        .getAs("application/pdf", card)
                        .problem())
                .isEqualTo("base-unknown");
        assertThat(town.service.column(
                        "select role from access_log where subject = 'first-hour-sheet' and person_id = ?", person))
                .containsExactly("PROVIDER");

        town.coordinator.post(
                "/api/emergencies/" + emergency + "/early-leave",
                Map.of("leaving", "2026-11-20", "to", "HOME", "reason", "母が帰った"));
        assertThat(town.service.column("select ended_why from stay where case_id = ?", emergency))
                .doesNotContainNull();
        assertThat(office.getAs("application/pdf", card).problem()).isEqualTo("base-unknown");
    }

    @Test
    void the_first_hour_stays_on_its_one_page_however_much_was_disclosed() throws Exception {
        Town town = Town.of("tochigi");
        UUID person = Household.yoshino(town.coordinator, null);
        Household.plan(town.coordinator, person, 0, everything(LONG));
        Map<String, Object> consent = Registrants.consent();
        consent.put("sections", List.of("ALL"));
        town.coordinator.post("/api/people/" + person + "/consents", consent).ok();
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        town.staying(person, unit, 2);
        Caller office = town.provider(unit);
        String stay = office.get("/api/stays").ok().at("/0/id").asText();

        Paper paper = paper(office, "/api/stays/" + stay + "/first-hour.pdf", "first-hour-long");

        assertThat(paper.pages).hasSize(1);
        assertThat(paper.run()).contains("薬のアレルギー：発作が5分", "（続きは画面で）", "裁断してください");
        soundly(paper);
    }

    @Test
    void what_is_printed_is_kept_from_outsiders_and_written_in_the_access_log() {
        UUID person = Household.yoshino(coordinator, null);
        Household.plan(coordinator, person, 0, Household.words());
        UUID print = print(coordinator, person);
        Caller elsewhere = Given.municipality("tochigi").core();
        String plan = "/api/people/" + person + "/plans/CAREGIVER_ABSENCE/1/sheet.pdf";

        Caller.Answer answer = coordinator.getAs("application/pdf", sheet(person, print));
        coordinator.getAs("application/pdf", plan).ok();

        assertThat(answer.raw().headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(answer.raw().headers().firstValue("content-disposition"))
                .hasValue("inline; filename=\"capsule.pdf\"");
        assertThat(answer.raw().headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(elsewhere.getAs("application/pdf", sheet(person, print)).problem())
                .isEqualTo("base-unknown");
        assertThat(elsewhere.getAs("application/pdf", plan).problem()).isEqualTo("base-unknown");
        UUID other = Registrants.hanako(coordinator);
        assertThat(coordinator.getAs("application/pdf", sheet(other, print)).problem())
                .isEqualTo("base-unknown");
        assertThat(printed("capsule-sheet", person)).containsExactly("HUB_COORDINATOR");
        assertThat(printed("plan-sheet", person)).containsExactly("HUB_COORDINATOR");
        assertThat(given.service.column(
                        "select distinct purpose from access_log where subject = 'capsule-sheet' and person_id = ?",
                        person))
                .containsExactly("紙に印刷");
    }

    /** Every field a capsule or a card shows says the same. */
    private static Map<String, String> everything(String words) {
        Map<String, String> all = new LinkedHashMap<>(Household.words());
        List.of(
                        "MEDICINE_BOOK",
                        "ALLERGIES",
                        "DEVICES",
                        "POWER",
                        "INFECTIONS",
                        "STAFFING",
                        "RED_WANTED",
                        "RED_UNWANTED")
                .forEach(field -> all.put(field, ""));
        all.replaceAll((field, said) -> words);
        return all;
    }

    private List<Object> printed(String subject, UUID person) {
        return given.service.column("select role from access_log where subject = ? and person_id = ?", subject, person);
    }

    private Paper capsule(Caller by, UUID person, String name) {
        return paper(by, sheet(person, print(by, person)), name);
    }

    private static UUID print(Caller by, UUID person) {
        return by.post("/api/people/" + person + "/capsule-prints", Map.of()).id();
    }

    private static String sheet(UUID person, UUID print) {
        return "/api/people/" + person + "/capsule-prints/" + print + "/sheet.pdf";
    }

    private static Paper paper(Caller by, String path, String name) {
        Caller.Answer answer = by.getAs("application/pdf", path);
        answer.ok();
        return new Paper(answer.raw().body(), name);
    }

    /** 14 points, all of it. */
    private static void readableByTorch(Paper paper) {
        assertThat(paper.letters)
                .allSatisfy(letter ->
                        assertThat(letter.getYScale()).as(letter.getUnicode()).isGreaterThan(13.9f));
    }

    /** Every font is in the file, every letter is in its font and on the paper. */
    private static void soundly(Paper paper) throws Exception {
        assertThat(paper.fonts).isNotEmpty();
        assertThat(paper.fonts).allMatch(PDFont::isEmbedded);
        assertThat(paper.fonts.stream().map(PDFont::getName))
                .allMatch(name -> name.contains("BIZ") || name.contains("Noto"));
        for (TextPosition letter : paper.letters) {
            for (int code : letter.getCharacterCodes()) {
                assertThat(code).as(letter.getUnicode()).isPositive();
            }
            assertThat(letter.getUnicode()).isNotEqualTo("#");
            assertThat((double) letter.getX()).as(letter.getUnicode()).isGreaterThanOrEqualTo(MARGIN);
            assertThat((double) letter.getX() + letter.getWidth())
                    .as(letter.getUnicode())
                    .isLessThanOrEqualTo(WIDTH - MARGIN);
            assertThat((double) letter.getY()).as(letter.getUnicode()).isBetween(MARGIN, HEIGHT - 14);
        }
    }
}
