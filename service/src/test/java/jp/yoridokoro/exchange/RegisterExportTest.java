package jp.yoridokoro.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterExportTest {
    private static final String FILE = "台帳番号,氏名,フリガナ,生年月日,性別,住所,電話,受給者証番号,障害支援区分,短期入所支給決定,登録区分,登録日,担当相談支援事業所番号,"
            + "介護者氏名,介護者続柄,介護者生年,緊急連絡先1氏名,緊急連絡先1続柄,緊急連絡先1電話\n"
            + "1,栃木 花子,トチギ ハナコ,1990-01-01,女,\"旭町1〜2, 「もみじ荘」\",0282-00-0001,0910300037,非該当,不明,A,2024-04-01,0910300037,"
            + "母,母,1950,=HYPERLINK(1),@おば,+81282000001\n"
            + "2,小山 太郎,オヤマ タロウ,平成3年1月1日,男,−,,,6,なし,,,,,,,,,\n";

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた拠点");
    private final UUID office = given.office("相談支援センターあおば");
    private final Caller staff = given.municipalStaff();

    @ParameterizedTest
    @ValueSource(strings = {"?format=csv", "?format=csv&charset=Windows-31J", "?format=xlsx"})
    void what_was_written_out_can_be_taken_in_again_and_changes_nothing(String how) {
        take(FILE.getBytes(StandardCharsets.UTF_8));
        given.service.sql("update person set telephone = '母の携帯　0282-00-0001' where given_name = '太郎'");

        byte[] file = export(how);
        JsonNode report = take(file).get("report");

        assertThat(report.get("problems")).isEmpty();
        assertThat(report.get("unchanged").asInt()).isEqualTo(2);
        assertThat(report.get("changed").asInt()).isZero();
        assertThat(report.get("ignoredColumns")).isEmpty();
    }

    @Test
    void a_csv_is_utf_8_with_bom_and_names_no_person_outside_its_lines() {
        take(FILE.getBytes(StandardCharsets.UTF_8));

        Caller.Answer answer = staff.get("/api/register-exports");
        String text = new String(answer.raw().body(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF台帳番号,姓,名,姓カナ,名カナ,生年月日,性別,住所");
        assertThat(text.lines().count()).isEqualTo(3);
        assertThat(text).contains("栃木,花子,トチギ,ハナコ,1990-01-01,女").contains("相談支援センターあおば");
        assertThat(answer.raw().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"register-2026-11-20.csv\"");
        assertThat(answer.raw().headers().firstValue("X-People")).contains("2");
    }

    @Test
    void a_cell_a_spreadsheet_would_calculate_is_quoted() {
        take(FILE.getBytes(StandardCharsets.UTF_8));

        String text = new String(export(""), StandardCharsets.UTF_8);

        assertThat(text).contains("'=HYPERLINK(1)").contains("'@おば").contains("'+81282000001");
        assertThat(text).doesNotContain(",=").doesNotContain(",@").doesNotContain(",+");
    }

    @Test
    void a_character_windows_31j_does_not_have_becomes_a_geta_that_is_reported_and_never_taken_in() {
        take("台帳番号,氏名,フリガナ,生年月日,性別\n1,𠮷田 花子,ヨシダ ハナコ,1990-01-01,女\n2,髙橋 太郎,タカハシ タロウ,1991-01-01,男\n"
                .getBytes(StandardCharsets.UTF_8));

        Caller.Answer answer = staff.get("/api/register-exports?charset=Windows-31J");
        byte[] file = answer.raw().body();
        JsonNode report = take(file).get("report");

        assertThat(new String(file, Charset.forName("windows-31j")))
                .contains("〓田,花子")
                .contains("髙橋,太郎");
        assertThat(answer.raw().headers().firstValue("X-Replaced-Rows")).contains("3");
        assertThat(report.get("refused").asInt()).isEqualTo(1);
        assertThat(report.get("unchanged").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/code").asText()).isEqualTo("LOST_CHARACTER");
        assertThat(report.at("/problems/0/heading").asText()).isEqualTo("姓");
    }

    @Test
    void everybody_in_the_file_is_logged_as_read() {
        take(FILE.getBytes(StandardCharsets.UTF_8));

        export("?purpose=%E5%B9%B4%E5%BA%A6%E6%9C%AB");

        assertThat(given.service.column(
                        "select purpose from access_log where municipality = ? and subject = 'export'",
                        given.municipality))
                .containsExactly("年度末", "年度末");
    }

    @Test
    void a_secret_address_stays_behind_the_wall() {
        take(FILE.getBytes(StandardCharsets.UTF_8));
        given.service.sql("update person set address_secret = true where given_name = '花子' and hub_id = ?", hub);

        assertThat(new String(export(""), StandardCharsets.UTF_8)).doesNotContain("もみじ荘");
        assertThat(take(export("")).at("/report/unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void an_excel_sheet_may_hold_dates_and_numbers_as_such() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("名簿");
            String[] headings = {"台帳番号", "氏名", "フリガナ", "生年月日", "性別", "障害支援区分", "受給者証番号", "登録日", "登録区分"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, 17);
            sheet.value(1, 1, "栃木　花子");
            sheet.value(1, 2, "トチギ ハナコ");
            sheet.value(1, 3, java.time.LocalDate.of(2001, 4, 1));
            sheet.style(1, 3).format("yyyy/m/d").set();
            sheet.value(1, 4, "女");
            sheet.value(1, 5, 4);
            sheet.value(1, 6, 910300037);
            sheet.value(3, 0, 18);
            sheet.value(3, 1, "小山　太郎");
            sheet.value(3, 2, "オヤマ タロウ");
            sheet.value(3, 3, 36982);
            sheet.value(3, 4, "男");
            sheet.value(3, 7, java.time.LocalDate.of(2024, 4, 1));
            sheet.style(3, 7).format("[$-411]ge.m.d;@").set();
            sheet.value(3, 8, "B");
        }

        JsonNode report = take(content.toByteArray()).get("report");

        assertThat(report.get("kind").asText()).isEqualTo("XLSX");
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(report.at("/problems/0/code").asText()).isEqualTo("ZERO_LOST");
        assertThat(given.service.column(
                        "select birth_date::text from person where municipality = ?", given.municipality))
                .containsExactly("2001-04-01");
        assertThat(given.service.column(
                        "select registered_on::text from registration where municipality = ?", given.municipality))
                .containsExactly("2024-04-01");
        assertThat(office).isNotNull();
    }

    private JsonNode take(byte[] file) {
        return staff.post("/api/register-imports", file).ok();
    }

    private byte[] export(String how) {
        Caller.Answer answer = staff.get("/api/register-exports" + how);
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().body();
    }
}
