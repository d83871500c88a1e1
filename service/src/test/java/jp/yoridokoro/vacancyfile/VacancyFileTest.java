package jp.yoridokoro.vacancyfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class VacancyFileTest {
    private static final String HEAD =
            "事業所番号,サービス種類コード,単位名,泊(宿泊日),定員,利用中,予約,緊急確保,空床,男性,女性,男女可,状態(○/△/×/休),条件,確認日時,報告者\r\n";
    private static final AtomicInteger NEXT = new AtomicInteger(7000);

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final UUID office = given.office("すずらん");
    private final UUID unit = given.unit(office, "短期入所すずらん", 4);
    private final String number = "093030" + NEXT.incrementAndGet();
    private final Caller provider = given.provider(office);

    VacancyFileTest() {
        given.service.sql("update office set office_number = ? where id = ?", number, office);
    }

    @Test
    void what_is_exported_can_be_taken_in_again_and_only_refreshes_when_it_was_confirmed() {
        take(number + ",24,短期入所すずらん,2026-11-20,4,1,0,1,2,1,0,1,○,\"送迎は要相談、\"\"早め\"\"に\",,\r\n")
                .ok();
        given.service.clock().set("2026-11-21T00:30");

        byte[] file = provider.get("/api/vacancies/exports?from=2026-11-20&until=2026-11-22")
                .raw()
                .body();
        JsonNode again = provider.post("/api/vacancies/imports", file).ok();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFF" + HEAD + number
                                + ",24,短期入所すずらん,2026-11-20,4,1,0,1,2,1,0,1,○,\"送迎は要相談、\"\"早め\"\"に\",2026-11-20T22:00:00+09:00,\r\n");
        assertThat(again.get("written").asInt()).isZero();
        assertThat(again.get("confirmed").asInt()).isEqualTo(1);
        assertThat(given.service.column(
                        "select concat_ws(' ', confirmed_at at time zone 'Asia/Tokyo', changed_at at time zone 'Asia/Tokyo') from vacancy_night where unit_id = ?",
                        unit))
                .containsExactly("2026-11-21 00:30:00 2026-11-20 22:00:00");
        assertThat(given.service.column("select distinct channel from vacancy_report where unit_id = ?", unit))
                .containsExactly("CSV");
    }

    @Test
    void windows_31j_japanese_years_and_full_width_digits_are_read() {
        String text = HEAD + number + ",２４,短期入所　すずらん,令和8年11月20日,４,,,,２,,,,〇,①階のみ,R8.11.20 21:30,髙橋\r\n" + number
                + ",24,,R8/11/21,4,4,,,0,,,,×,,,\r\n";

        JsonNode done = provider.post("/api/vacancies/imports", text.getBytes(Charset.forName("windows-31j")))
                .ok();

        assertThat(done.get("encoding").asText()).isEqualTo("windows-31j");
        assertThat(done.get("rejected")).isEmpty();
        assertThat(done.get("written").asInt()).isEqualTo(2);
        assertThat(given.service.column(
                        "select concat_ws('/', v.night, v.status, v.occupied, v.free_any, v.conditions, v.confirmed_at at time zone 'Asia/Tokyo', r.spoken_with) from vacancy_night v join vacancy_report r on r.id = v.report_id where v.unit_id = ? order by v.night",
                        unit))
                .containsExactly(
                        "2026-11-20/OPEN/2/①階のみ/2026-11-20 21:30:00/髙橋", "2026-11-21/FULL/4/0//2026-11-20 22:00:00/");
    }

    @Test
    void a_bad_row_is_named_by_line_column_and_reason_and_the_others_are_taken() {
        UUID foreign = given.office("ひまわり");
        given.unit(foreign, "短期", 3);
        String other = "093031" + NEXT.incrementAndGet();
        given.service.sql("update office set office_number = ? where id = ?", other, foreign);
        JsonNode done = take(number + ",24,短期入所すずらん,2026-11-20,4,1,,,1,,,,○,,,\r\n" // good
                        + number + ",24,短期入所すずらん,2026-02-30,4,1,,,1,,,,○,,,\r\n"
                        + number + ",24,短期入所すずらん,2026-11-21,4,多数,,,1,,,,○,,,\r\n"
                        + number + ",24,短期入所すずらん,2026-11-22,4,1,,,3,1,1,,○,,,\r\n"
                        + number + ",24,短期入所すずらん,2026-11-23,4,4,,,1,,,,○,,,\r\n"
                        + number + ",24,短期入所すずらん,2026-11-24,4,4,,,1,,,,×,,,\r\n"
                        + number + ",24,別館,2026-11-20,4,1,,,1,,,,○,,,\r\n"
                        + other + ",24,短期,2026-11-20,3,1,,,1,,,,○,,,\r\n"
                        + number + ",24,短期入所すずらん,R8.11.20,4,2,,,1,,,,○,,,\r\n"
                        + number + ",24,短期入所すずらん,2026-11-19,4,1,,,1,,,,○,,,\r\n"
                        + number + ",24,短期入所すずらん,2026-11-25,4,1,,,1,,,,?,,,\r\n"
                        + number + ",24,短期入所すずらん,2026-11-26,4,1\r\n"
                        + number + ",24,短期入所すずらん,2026-11-27,4,1,,,1,,,,○,,2026-11-20 23:00,\r\n"
                        + number + ",24,短期入所すずらん,2026-11-28,4,1,,,1,,,,△,,,\r\n") // good
                .ok();

        assertThat(done.get("rows").asInt()).isEqualTo(14);
        assertThat(done.get("written").asInt()).isEqualTo(2);
        assertThat(done.get("rejected"))
                .extracting(one -> one.get("line").asInt() + " "
                        + one.get("column").asText() + " " + one.get("code").asText())
                .containsExactly(
                        "3 泊(宿泊日) NOT_A_DAY",
                        "4 利用中 NOT_A_NUMBER",
                        "5 空床 SUM_OF_FREE",
                        "6 空床 REFUSED",
                        "7 空床 REFUSED",
                        "8 単位名 NO_SUCH_UNIT",
                        "9 事業所番号 NOT_YOUR_OFFICE",
                        "10 泊(宿泊日) TWICE_IN_FILE",
                        "11 泊(宿泊日) REFUSED",
                        "12 状態(○/△/×/休) NOT_A_STATUS",
                        "13 事業所番号 COLUMNS",
                        "14 確認日時 IN_THE_FUTURE");
        assertThat(done.get("rejected").get(3).get("reason").asText()).contains("定員");
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        String row = number + ",24,短期入所すずらん,2026-11-20,4,1,,,1,,,,○,,,\r\n";

        JsonNode dry =
                provider.post("/api/vacancies/imports?dryRun=true", file(row)).ok();

        assertThat(dry.get("written").asInt()).isEqualTo(1);
        assertThat(dry.get("dryRun").asBoolean()).isTrue();
        assertThat(given.service.column("select count(*) from vacancy_report where unit_id = ?", unit))
                .containsExactly(0L);
    }

    @Test
    void a_row_older_than_what_is_known_is_out_of_date_and_the_hub_names_whom_it_asked() {
        take(number + ",24,短期入所すずらん,2026-11-20,4,1,,,1,,,,○,,,\r\n").ok();
        Caller coordinator = given.coordinator(hub);
        String row = number + ",24,短期入所すずらん,2026-11-20,4,2,,,1,,,,○,,";

        assertThat(fault(coordinator, row + "2026-11-20 21:00,佐藤\r\n")).isEqualTo("OLDER_THAN_KNOWN");
        assertThat(fault(coordinator, row + ",\r\n")).isEqualTo("REPORTER_NEEDED");
        assertThat(coordinator
                        .post("/api/vacancies/imports", file(row + ",佐藤\r\n"))
                        .ok()
                        .get("written")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_closed_night_is_exported_as_closed_and_taking_that_in_again_leaves_the_report_underneath() {
        take(number + ",24,短期入所すずらん,2026-11-20,4,1,,,2,,,,○,,,\r\n").ok();
        provider.post(
                        "/api/vacancies/units/" + unit + "/closures",
                        java.util.Map.of("reason", "INFECTION", "to", "2026-11-21"))
                .ok();

        byte[] file =
                provider.get("/api/vacancies/exports?from=2026-11-20").raw().body();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains(",0,0,0,0,休,");
        assertThat(provider.post("/api/vacancies/imports", file)
                        .ok()
                        .get("confirmed")
                        .asInt())
                .isEqualTo(1);

        assertThat(given.service.column("select free_any from vacancy_night where unit_id = ?", unit))
                .containsExactly(2);
    }

    @Test
    void another_file_is_refused_as_a_whole_and_a_specialist_sends_none() {
        assertThat(provider.post("/api/vacancies/imports", "番号,名前\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo("vacancyfile-not-the-headings");
        assertThat(given.specialist(office)
                        .post("/api/vacancies/imports", file(""))
                        .problem())
                .isEqualTo("base-not-yours");
    }

    @Test
    void an_office_gets_its_own_rows_and_a_hub_those_of_its_area() {
        take(number + ",24,短期入所すずらん,2026-11-20,4,1,,,2,,,,○,,,\r\n").ok();
        Caller stranger = given.provider(given.office("ひまわり"));
        Given elsewhere = Given.municipality("tochigi");

        assertThat(lines(stranger, "")).hasSize(1);
        assertThat(lines(given.coordinator(hub), "")).hasSize(2);
        assertThat(lines(elsewhere.core(), "")).hasSize(1);
        assertThat(lines(elsewhere.core(), "&hub=" + hub)).hasSize(2);
    }

    private static List<String> lines(Caller by, String more) {
        return new String(
                        by.get("/api/vacancies/exports?from=2026-11-20" + more)
                                .raw()
                                .body(),
                        StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static String fault(Caller by, String row) {
        return by.post("/api/vacancies/imports", file(row))
                .ok()
                .get("rejected")
                .get(0)
                .get("code")
                .asText();
    }

    private Caller.Answer take(String rows) {
        return provider.post("/api/vacancies/imports", file(rows));
    }

    private static byte[] file(String rows) {
        return ("\uFEFF" + HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }
}
