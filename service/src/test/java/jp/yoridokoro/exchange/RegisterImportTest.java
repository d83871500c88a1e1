package jp.yoridokoro.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterImportTest {
    private static final String IMPORTS = "/api/register-imports";
    private static final String HEAD = "台帳番号,氏名,フリガナ,生年月日,性別\n";

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた拠点");
    private final UUID office = given.office("相談支援センターあおば");
    private final Caller staff = given.municipalStaff();

    /** BOM, 全角 digits, half-width kana, four ways to write a day, and one bad cell in almost every column of the last rows. */
    private static final String NASTY = "\uFEFF台帳番号,氏　名,フリガナ,生年月日,性別,住所,電話番号,受給者証番号,障害支援区分,行動関連項目点,短期入所支給決定,"
            + "短期入所支給量,担当相談支援事業所番号,担当拠点,登録区分,登録日,介護者氏名,介護者続柄,介護者生年,介護者健康,緊急連絡先1氏名,緊急連絡先1続柄,"
            + "緊急連絡先1電話,緊急連絡先1承諾,血液型\r\n"
            + "１０１,栃木　花子,ﾄﾁｷﾞ ﾊﾅｺ,平成３１年４月３０日,女,栃木市旭町１−２,０２８２−００−０００１,0910300037,区分４,１２点,有,７日,0910300037,きた拠点,Ａ,令和元年５月１日,"
            + "栃木母子,母,昭和25年,病弱,栃木叔子,おば,0282-00-0002,あり,A\r\n"
            + "102, 小山 太郎 ,おやま たろう,S64.1.7,男性,,,,,,,,,,,,,,,,,,,,\r\n"
            + "103,佐野 次郎,サノ ジロウ,昭和64年1月8日,男,,,,,,,,,,,,,,,,,,,,\r\n"
            + "104,足利三郎,足利,2027/1/1,おとこ,,でんわ,12345,9,30点,たぶん,40,9999999998,みなみ,D,平成13年13月1日,母,,1700年,元気,おば,,,はい,\r\n"
            + "101,栃木 花子,トチギ ハナコ,2019-04-30,女,,,,,,,,,,,,,,,,,,,,\r\n"
            + "105,鹿沼 〓,カヌマ シロウ,1990.1.1,男,,,091030003,,,,,,,,,,,,,,,,,\r\n";

    @Test
    void of_a_nasty_file_the_good_rows_are_taken_and_every_bad_cell_is_named() {
        JsonNode report = take(NASTY.getBytes(StandardCharsets.UTF_8)).get("report");

        assertThat(report.get("encoding").asText()).isEqualTo("UTF-8");
        assertThat(numbers(report)).containsExactly(6, 2, 0, 0, 4);
        assertThat(report.get("ignoredColumns").toString()).isEqualTo("[\"血液型\"]");
        assertThat(named(report, "problems"))
                .containsExactlyInAnyOrder(
                        "4 生年月日 NO_DATE",
                        "5 氏名 NAME_NOT_SPLIT",
                        "5 フリガナ NOT_KATAKANA",
                        "5 生年月日 DATE_TO_COME",
                        "5 性別 NO_SUCH_CHOICE",
                        "5 電話 TELEPHONE",
                        "5 受給者証番号 TEN_DIGITS",
                        "5 障害支援区分 OUT_OF_RANGE",
                        "5 行動関連項目点 OUT_OF_RANGE",
                        "5 短期入所支給決定 NO_SUCH_CHOICE",
                        "5 短期入所支給量 OUT_OF_RANGE",
                        "5 担当相談支援事業所番号 OFFICE_UNKNOWN",
                        "5 担当拠点 HUB_UNKNOWN",
                        "5 登録区分 NO_SUCH_CHOICE",
                        "5 登録日 NO_DATE",
                        "5 介護者続柄 MISSING",
                        "5 介護者生年 OUT_OF_RANGE",
                        "5 介護者健康 NO_SUCH_CHOICE",
                        "5 緊急連絡先1続柄 MISSING",
                        "5 緊急連絡先1電話 MISSING",
                        "5 緊急連絡先1承諾 NO_SUCH_CHOICE",
                        "6 台帳番号 TWICE_IN_FILE",
                        "7 氏名 LOST_CHARACTER",
                        "7 受給者証番号 ZERO_LOST");
        assertThat(report.toString())
                .doesNotContain("足利")
                .doesNotContain("12345")
                .doesNotContain("でんわ");
        assertThat(named(report, "warnings")).containsExactly("5 担当相談支援事業所番号 CHECK_DIGIT");
        assertThat(report.at("/problems/0/next").asText()).contains("元号の終わり");
    }

    @Test
    void what_was_read_stands_in_the_register() {
        take(NASTY.getBytes(StandardCharsets.UTF_8));

        JsonNode hanako = person("花子");
        assertThat(hanako.at("/person/familyKana").asText()).isEqualTo("トチギ");
        assertThat(hanako.at("/person/birthDate").asText()).isEqualTo("2019-04-30");
        assertThat(hanako.at("/person/address").asText()).isEqualTo("栃木市旭町１−２");
        assertThat(hanako.at("/person/telephone").asText()).isEqualTo("0282-00-0001");
        assertThat(hanako.at("/person/supportCategory").asInt()).isEqualTo(4);
        assertThat(hanako.at("/person/behaviourScore").asInt()).isEqualTo(12);
        assertThat(hanako.at("/person/shortStayDecision").asText()).isEqualTo("YES");
        assertThat(hanako.at("/person/shortStayDays").asInt()).isEqualTo(7);
        assertThat(hanako.at("/person/specialistOfficeId").asText()).isEqualTo(office.toString());
        assertThat(hanako.get("hubId").asText()).isEqualTo(hub.toString());
        assertThat(hanako.at("/caregivers/0/birthYear").asInt()).isEqualTo(1950);
        assertThat(hanako.at("/caregivers/0/health").asText()).isEqualTo("SICKLY");
        assertThat(hanako.at("/contacts/0/accepted").asText()).isEqualTo("YES");
        assertThat(hanako.at("/registration/state").asText()).isEqualTo("REGISTERED");
        assertThat(hanako.at("/registration/registrationClass").asText()).isEqualTo("A");
        assertThat(hanako.at("/registration/registeredOn").asText()).isEqualTo("2019-05-01");
        assertThat(hanako.at("/registration/talkDue").asText()).isEqualTo("2026-12-20");
        assertThat(hanako.at("/registration/reviewDue").asText()).isEqualTo("2027-11-20");
        JsonNode taro = person("太郎");
        assertThat(taro.at("/person/familyKana").asText()).isEqualTo("オヤマ");
        assertThat(taro.at("/person/birthDate").asText()).isEqualTo("1989-01-07");
        assertThat(taro.get("registration").isNull()).isTrue();
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        take(NASTY.getBytes(StandardCharsets.UTF_8));
        String before = everything();

        JsonNode report = take(NASTY.getBytes(StandardCharsets.UTF_8)).get("report");

        assertThat(numbers(report)).containsExactly(6, 0, 0, 2, 4);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void windows_31j_is_recognised() {
        byte[] file = (HEAD + "1,髙橋 ～子,タカハシ ナミコ,1990-01-01,女\n").getBytes(Charset.forName("windows-31j"));

        JsonNode report = take(file).get("report");

        assertThat(report.get("encoding").asText()).isEqualTo("windows-31j");
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(people()).containsExactly("髙橋 ～子");
    }

    @Test
    void a_dry_run_reports_the_same_and_writes_nothing() {
        String before = everything();

        Caller.Answer answer = staff.post(IMPORTS + "?dryRun=true", NASTY.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("id").isNull()).isTrue();
        assertThat(numbers(answer.body().get("report"))).containsExactly(6, 2, 0, 0, 4);
        assertThat(everything()).isEqualTo(before);
        assertThat(staff.get(IMPORTS).ok()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2001-04-01, 2001-04-01",
        "2001/4/1, 2001-04-01",
        "2001.4.1, 2001-04-01",
        "2001年4月1日, 2001-04-01",
        "20010401, 2001-04-01",
        "平成13年4月1日, 2001-04-01",
        "H13.4.1, 2001-04-01",
        "ｈ１３．４．１, 2001-04-01",
        "36982, 2001-04-01",
        "平成31年4月30日, 2019-04-30",
        "令和元年5月1日, 2019-05-01",
        "R1/5/1, 2019-05-01",
        "昭和64年1月7日, 1989-01-07",
        "平成元年1月8日, 1989-01-08",
        "2000-02-29, 2000-02-29"
    })
    void a_day_is_read_however_it_is_written(String written, String day) {
        take((HEAD + "1,栃木 花子,トチギ ハナコ," + written + ",女\n").getBytes(StandardCharsets.UTF_8));

        assertThat(person("花子").at("/person/birthDate").asText()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"平成31年5月1日", "令和元年4月30日", "昭和64年1月8日", "平成元年1月7日", "2001-02-29", "H13.13.1", "きのう", "13.4.1"})
    void a_day_there_was_not_is_no_day(String written) {
        JsonNode report = take((HEAD + "1,栃木 花子,トチギ ハナコ," + written + ",女\n").getBytes(StandardCharsets.UTF_8))
                .get("report");

        assertThat(named(report, "problems")).containsExactly("2 生年月日 NO_DATE");
        assertThat(people()).isEmpty();
    }

    @Test
    void somebody_known_is_found_by_number_then_by_beneficiary_number_then_by_name_and_birth_date() {
        take("台帳番号,受給者証番号,氏名,フリガナ,生年月日,性別\n7,0910300037,栃木 花子,トチギ ハナコ,1990-01-01,女\n");

        assertThat(numbers(take("台帳番号,住所\n7,旭町1\n").get("report"))).containsExactly(1, 0, 1, 0, 0);
        assertThat(numbers(take("受給者証番号,住所\n0910300037,旭町2\n").get("report"))).containsExactly(1, 0, 1, 0, 0);
        assertThat(numbers(take("氏名,生年月日,住所\n栃木　花子,H2.1.1,旭町3\n").get("report")))
                .containsExactly(1, 0, 1, 0, 0);
        assertThat(person("花子").at("/person/address").asText()).isEqualTo("旭町3");
        assertThat(people()).hasSize(1);
    }

    @Test
    void keys_that_lead_to_two_people_or_to_nobody_are_refused() {
        take("台帳番号,受給者証番号,氏名,フリガナ,生年月日,性別\n7,0910300037,栃木 花子,トチギ ハナコ,1990-01-01,女\n"
                + "8,0910300433,小山 太郎,オヤマ タロウ,1991-01-01,男\n");

        JsonNode report = take("台帳番号,受給者証番号,氏名\n7,0910300433,栃木 花子\n9,0910300037,栃木 花子\n,,足利 三郎\n")
                .get("report");

        assertThat(named(report, "problems"))
                .contains("2 受給者証番号 KEYS_DISAGREE", "3 台帳番号 KEYS_DISAGREE", "4 台帳番号 NO_KEY");
        assertThat(report.get("refused").asInt()).isEqualTo(3);
    }

    @Test
    void two_people_of_one_name_and_birth_date_are_not_guessed_between() {
        for (int i = 0; i < 2; i++) {
            UUID person = Registrants.hanako(staff);
            given.service.sql("update person set birth_date = '1990-01-01' where id = ?", person);
        }

        JsonNode report = take("氏名,生年月日,住所\n栃木 花子,1990-01-01,旭町\n").get("report");

        assertThat(named(report, "problems")).containsExactly("2 台帳番号 AMBIGUOUS");
    }

    @Test
    void a_blank_cell_leaves_what_is_known_and_so_does_a_column_that_is_not_there() {
        take("台帳番号,氏名,フリガナ,生年月日,性別,電話,緊急連絡先1氏名,緊急連絡先1続柄,緊急連絡先1電話,緊急連絡先2氏名,緊急連絡先2続柄,緊急連絡先2電話\n"
                + "7,栃木 花子,トチギ ハナコ,1990-01-01,女,0282000001,母,母,0282000002,おば,おば,0282000003\n");

        take("台帳番号,電話,緊急連絡先2電話\n7,,0282000009\n");

        JsonNode hanako = person("花子");
        assertThat(hanako.at("/person/telephone").asText()).isEqualTo("0282000001");
        assertThat(hanako.get("contacts").findValuesAsText("telephone")).containsExactly("0282000002", "0282000009");
        assertThat(hanako.get("contacts").findValuesAsText("name")).containsExactly("母", "おば");
    }

    @Test
    void where_nobody_is_registered_the_people_are_taken_and_the_registration_is_not() {
        given.setting("registration.enabled", "false");

        JsonNode report = take("氏名,フリガナ,生年月日,性別,登録区分,登録日\n栃木 花子,トチギ ハナコ,1990-01-01,女,A,2020-01-01\n")
                .get("report");

        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(named(report, "warnings")).containsExactly("2 登録日 REGISTRATION_KEPT");
        assertThat(person("花子").get("registration").isNull()).isTrue();
    }

    @Test
    void a_file_without_a_heading_to_know_people_by_is_refused_whole() {
        assertThat(staff.post(IMPORTS, "住所,電話\n旭町,1\n".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo("exchange-file-not-register");
        assertThat(staff.post(IMPORTS, new byte[] {1, 2, 3}).problem()).isEqualTo("exchange-file-not-register");
        assertThat(staff.post(IMPORTS, "姓,名,姓\nあ,い,う\n".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo("exchange-heading-twice");
        assertThat(staff.post(IMPORTS, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0})
                        .problem())
                .isEqualTo("exchange-file-broken");
        assertThat(staff.post(IMPORTS, new byte[10 * 1024 * 1024 + 1]).problem())
                .isEqualTo("exchange-file-too-large");
    }

    @Test
    void only_the_municipality_and_its_core_staff_import_and_export() {
        Caller coordinator = given.coordinator(hub);

        assertThat(coordinator
                        .post(IMPORTS, NASTY.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(coordinator.get("/api/register-exports").status()).isEqualTo(403);
        assertThat(given.specialist(office).get(IMPORTS).status()).isEqualTo(403);
    }

    @Test
    void a_batch_of_another_municipality_is_not_found() {
        UUID batch = UUID.fromString(
                take(NASTY.getBytes(StandardCharsets.UTF_8)).get("id").asText());
        Caller elsewhere = Given.municipality("tochigi").core();

        assertThat(elsewhere.get(IMPORTS + "/" + batch).status()).isEqualTo(404);
        assertThat(elsewhere.post(IMPORTS + "/" + batch + "/undo", Map.of()).status())
                .isEqualTo(404);
    }

    private JsonNode take(String file) {
        return take(file.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode take(byte[] file) {
        return staff.post(IMPORTS, file).ok();
    }

    private static List<Integer> numbers(JsonNode report) {
        return List.of(
                report.get("rows").asInt(),
                report.get("added").asInt(),
                report.get("changed").asInt(),
                report.get("unchanged").asInt(),
                report.get("refused").asInt());
    }

    private static List<String> named(JsonNode report, String list) {
        List<String> cells = new ArrayList<>();
        for (JsonNode cell : report.get(list)) {
            cells.add(cell.get("line").asInt() + " " + cell.get("heading").asText() + " "
                    + cell.get("code").asText());
        }
        return cells;
    }

    private List<Object> people() {
        return given.service.column(
                "select family_name || ' ' || given_name from person where municipality = ? order by 1",
                given.municipality);
    }

    private JsonNode person(String name) {
        Object id = given.service
                .column("select id from person where municipality = ? and given_name = ?", given.municipality, name)
                .getFirst();
        return staff.get("/api/people/" + id).ok();
    }

    private String everything() {
        return RegisterUndoTest.everything(given);
    }
}
