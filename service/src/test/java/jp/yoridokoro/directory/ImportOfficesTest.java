package jp.yoridokoro.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.Test;

class ImportOfficesTest {
    /** The import runs in the background; a machine that does much else at once may need a while. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A service of its own: eighteen thousand offices would be in everybody's way. */
    private static final Service SERVICE = Service.start(Map.of());

    private final Given given = Given.municipality(SERVICE, "tochigi");
    private final Caller staff = given.municipalStaff();

    @Test
    void scenario_16_an_office_number_with_a_bad_check_digit_is_saved_with_a_warning() {
        JsonNode report =
                take(new WamFiles().row("S16-1", "0313015009", "けんさ園", "3").withBom());

        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(report.get("refused").asInt()).isZero();
        assertThat(warnings(report, "OFFICE_NUMBER_CHECK_DIGIT")).isEqualTo(1);
        assertThat(SERVICE.column("select name from office where office_number = '0313015009'"))
                .containsExactly("けんさ園");
    }

    @Test
    void scenario_17_bom_blank_capacity_duplicate_numbers_and_quotes_are_taken_in() {
        byte[] file = new WamFiles()
                .row("S17-1", "9810000015", "ひだまり", "")
                .row("98000", "S17-2", "短期入所", "9810000015", "ひだまり別館", "見本県見本市", "二丁目2番", "4")
                .row("98000", "S17-3", "短期入所", "9810000015", "ヒダマリ", "見本県見本市", "三丁目3番", "０")
                .row("98000", "S17-4", "共同生活援助", "9810000015", "\"\"ほし\"\"、空, 海", "見本県見本市", "一丁目1番", "")
                .withBom();

        JsonNode report = take(file);

        assertThat(report.get("encoding").asText()).isEqualTo("UTF-8");
        assertCounts(report, 4, 4, 0, 0, 0);
        assertThat(warnings(report, "POSSIBLE_DUPLICATE")).isEqualTo(2);
        assertThat(
                        SERVICE.column(
                                "select capacity from service_unit u join wam_entry e on e.unit_id = u.id where e.no like 'S17-%' order by no"))
                .containsExactly(null, 4, 0, null);
        assertThat(SERVICE.column(
                        "select name from service_unit u join wam_entry e on e.unit_id = u.id where e.no = 'S17-4'"))
                .containsExactly("\"ほし\"、空, 海");
        assertThat(SERVICE.column("select count(*) from office where office_number = '9810000015'"))
                .as("one number in three buildings; the group home shares the first")
                .containsExactly(3L);
        assertCounts(take(file), 4, 0, 4, 0, 0);
    }

    @Test
    void scenario_17_a_bad_row_is_refused_alone_with_line_column_and_reason() {
        byte[] file = new WamFiles()
                .row("B17-1", "9810000023", "よい行", "2")
                .line("\"98000\",\"B17-2\",\"列が足りない\"")
                .row("", "9810000023", "番号のない行", "2")
                .row("B17-4", "9810000023", "　", "2")
                .row("B17-1", "9810000023", "二度目の行", "2")
                .row("B17-6", "9810000023", "定員が大きい", "1000")
                .row("B17-7", "9810000023", "定員が文字", "約10")
                .row("98000", "B17-8", "空飛ぶ介護", "9810000023", "知らないサービス", "見本県見本市", "一", "2")
                .row("8000", "B17-9", "短期入所", "9810000023", "ゼロ落ち", "見本県見本市", "一", "2")
                .line("")
                .line("\"98000\",\"B17-10\",\"引用符の閉じ忘れ")
                .row("B17-11", "9810000023", "次の行は無事", "2")
                .row("B17-12", "9810000023", "その次も無事", "2")
                .withBom();

        JsonNode report = take(file);

        assertCounts(report, 12, 3, 0, 0, 9);
        List<String> refused = StreamSupport.stream(report.get("refusedRows").spliterator(), false)
                .map(row -> row.get("line").asInt() + " " + row.get("column").asText("行"))
                .toList();
        assertThat(refused)
                .containsExactly(
                        "3 行",
                        "4 NO（※システム内の固有の番号、連番）",
                        "5 事業所の名称",
                        "6 NO（※システム内の固有の番号、連番）",
                        "7 定員",
                        "8 定員",
                        "9 サービス種別",
                        "10 都道府県コード又は市区町村コード",
                        "12 行");
        assertThat(report.get("refusedRows").get(4).get("message").asText()).isEqualTo("0から999までの数字ではありません。");
        assertThat(SERVICE.column("select no from wam_entry where no like 'B17-%' order by no"))
                .containsExactly("B17-1", "B17-11", "B17-12");
    }

    @Test
    void a_dry_run_reports_the_same_and_writes_nothing() {
        byte[] file = new WamFiles().row("D-1", "9810000031", "ためし園", "2").withBom();

        JsonNode dry = run(file, true).get("report");
        List<Object> after = SERVICE.column(
                "select no from wam_entry where no = 'D-1' union all select name from office where office_number = '9810000031'");
        JsonNode wet = take(file);

        assertThat(after).isEmpty();
        assertThat(dry).isEqualTo(wet);
    }

    @Test
    void a_changed_row_is_reported_and_never_overwrites_what_the_office_said_itself() {
        take(new WamFiles()
                .row("C-1", "9810000049", "かわる園", "2")
                .row("C-2", "9810000056", "かえない園", "2")
                .withBom());
        SERVICE.sql(
                "update service_unit set capacity = 5, facts_said_at = now() where id = (select unit_id from wam_entry where no = 'C-2')");
        SERVICE.sql("update office set telephone = '0282-11-1111' where office_number = '9810000049'");
        given.capability(
                (java.util.UUID) SERVICE.column("select unit_id from wam_entry where no = 'C-1'")
                        .getFirst(),
                "WHEELCHAIR",
                "YES");

        JsonNode report = take(new WamFiles()
                .row("C-1", "9810000049", "かわった園", "7")
                .row("C-2", "9810000056", "かえない園", "9")
                .withBom());

        assertCounts(report, 2, 0, 0, 2, 0);
        assertThat(warnings(report, "OWN_WORD_KEPT")).isEqualTo(1);
        assertThat(
                        SERVICE.column(
                                "select u.name || u.capacity || p.capacity from service_unit u join bed_pool p on p.id = u.bed_pool_id join wam_entry e on e.unit_id = u.id where e.no = 'C-1'"))
                .containsExactly("かわった園77");
        assertThat(SERVICE.column("select name || telephone from office where office_number = '9810000049'"))
                .containsExactly("かわった園0282-11-1111");
        assertThat(
                        SERVICE.column(
                                "select u.capacity from service_unit u join wam_entry e on e.unit_id = u.id where e.no = 'C-2'"))
                .containsExactly(5);
        assertThat(
                        SERVICE.column(
                                "select value from unit_capability c join wam_entry e on e.unit_id = c.unit_id where e.no = 'C-1'"))
                .containsExactly("YES");
    }

    @Test
    void an_entry_vanishes_only_within_its_service_and_authority_and_may_come_back() {
        byte[] both = new WamFiles()
                .row("97001", "V-1", "短期入所", "9710000012", "のこる園", "見本県見本市", "1", "2")
                .row("97001", "V-2", "短期入所", "9710000020", "きえる園", "見本県見本市", "2", "2")
                .row("97002", "V-3", "短期入所", "9710000038", "よその園", "見本県見本市", "3", "2")
                .row("97001", "V-4", "共同生活援助", "9710000046", "ほかの園", "見本県見本市", "4", "")
                .withBom();
        byte[] one = new WamFiles()
                .row("97001", "V-1", "短期入所", "9710000012", "のこる園", "見本県見本市", "1", "2")
                .withBom();
        take(both);

        JsonNode gone = take(one);
        List<Object> marked =
                SERVICE.column("select no from wam_entry where vanished_at is not null and no like 'V-%'");
        JsonNode back = take(both);

        assertThat(gone.get("vanished").asInt()).isEqualTo(1);
        assertThat(gone.get("vanishedRows").get(0).get("name").asText()).isEqualTo("きえる園");
        assertThat(marked).containsExactly("V-2");
        assertCounts(back, 4, 0, 4, 0, 0);
        assertThat(back.get("returned").asInt()).isEqualTo(1);
        assertThat(SERVICE.column("select no from wam_entry where vanished_at is not null and no like 'V-%'"))
                .isEmpty();
    }

    @Test
    void an_entry_whose_row_is_refused_has_not_vanished() {
        take(new WamFiles()
                .row("96001", "W-1", "短期入所", "9610000013", "みぎ園", "見本県見本市", "1", "2")
                .row("96001", "W-2", "短期入所", "9610000021", "ひだり園", "見本県見本市", "2", "2")
                .withBom());

        JsonNode report = take(new WamFiles()
                .row("96001", "W-1", "短期入所", "9610000013", "みぎ園", "見本県見本市", "1", "2")
                .row("96001", "W-2", "短期入所", "9610000021", "ひだり園", "見本県見本市", "2", "たくさん")
                .withBom());

        assertCounts(report, 2, 0, 1, 0, 1);
        assertThat(report.get("vanished").asInt()).isZero();
    }

    @Test
    void windows_31j_is_found_by_itself() {
        JsonNode report =
                take(new WamFiles().row("J-1", "9810000064", "髙橋①ホーム", "2").windows31j());

        assertThat(report.get("encoding").asText()).isEqualTo("windows-31j");
        assertThat(SERVICE.column("select name from office where office_number = '9810000064'"))
                .containsExactly("髙橋①ホーム");
    }

    @Test
    void another_file_is_refused_before_anything_begins() {
        Caller.Answer answer =
                staff.post("/api/directory/imports", "氏名,電話\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("directory-file-not-wam");
    }

    @Test
    void a_file_of_more_than_ten_megabytes_is_taken_in_and_a_row_too_long_refused_alone() {
        byte[] file = new WamFiles()
                .row("95001", "L-1", "短期入所", "9510000014", "ながい園", "見本県見本市", "あ".repeat(4_000_000), "2")
                .row("95001", "L-2", "短期入所", "9510000022", "ふつう園", "見本県見本市", "1", "2")
                .withBom();

        assertCounts(run(file, true).get("report"), 2, 1, 0, 0, 1);
    }

    @Test
    void a_coordinator_may_not_import() {
        Caller coordinator = given.coordinator(given.hub("きた"));

        assertThat(coordinator
                        .post("/api/directory/imports", new WamFiles().withBom())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void scenario_17_the_real_files_are_accounted_for_to_the_last_row_and_a_second_import_changes_nothing()
            throws IOException {
        byte[] codes = Files.readAllBytes(SharedData.file("citycode.csv"));
        byte[] shortStay = Files.readAllBytes(SharedData.file("wamnet-024-shortstay.csv"));
        byte[] groupHomes = Files.readAllBytes(SharedData.file("wamnet-033-grouphome-sjis.csv"));
        Service service = Service.start(Map.of());
        Caller office = Given.municipality(service, "tochigi").municipalStaff();
        office.post("/api/directory/municipalities/imports", codes).ok();

        assertCounts(run(office, shortStay, true).get("report"), 7_498, 7_498, 0, 0, 0);
        JsonNode first = run(office, shortStay, false).get("report");
        JsonNode second = run(office, groupHomes, false).get("report");
        List<Object> versions = service.column(
                "select sum(version) from (select version from office union all select version from service_unit) v");
        JsonNode firstAgain = run(office, shortStay, false).get("report");
        JsonNode secondAgain = run(office, groupHomes, false).get("report");

        assertCounts(first, 7_498, 7_498, 0, 0, 0);
        assertCounts(second, 10_386, 10_386, 0, 0, 0);
        assertThat(second.get("encoding").asText()).isEqualTo("windows-31j");
        assertThat(second.get("vanished").asInt()).isZero();
        assertCounts(firstAgain, 7_498, 0, 7_498, 0, 0);
        assertCounts(secondAgain, 10_386, 0, 10_386, 0, 0);
        assertThat(warnings(first, "CORPORATION_NUMBER_BLANK")).isEqualTo(487);
        assertThat(warnings(first, "MUNICIPALITY_UNKNOWN"))
                .as("須惠町 and 檮原町, which the code list writes with other characters")
                .isEqualTo(2);
        assertThat(service.column("select count(*) from service_unit where service_code = '24' and capacity is null"))
                .containsExactly(1_751L);
        assertThat(
                        service.column(
                                "select count(*) from service_unit u join office o on o.id = u.office_id where u.service_code = '24' and o.municipality = '092037'"))
                .as("栃木市")
                .containsExactly(18L);
        assertThat(
                        service.column(
                                "select count(*) from service_unit u join office o on o.id = u.office_id where u.service_code = '24' and o.municipality = '122173'"))
                .as("柏市")
                .containsExactly(24L);
        assertThat(
                        service.column(
                                "select sum(version) from (select version from office union all select version from service_unit) v"))
                .as("no office and no unit was written again")
                .isEqualTo(versions);
    }

    private JsonNode take(byte[] file) {
        return run(file, false).get("report");
    }

    private JsonNode run(byte[] file, boolean dryRun) {
        return run(staff, file, dryRun);
    }

    private static JsonNode run(Caller by, byte[] file, boolean dryRun) {
        Caller.Answer begun = by.post("/api/directory/imports?dryRun=" + dryRun, file);
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                System.nanoTime() < end;
                LockSupport.parkNanos(20_000_000)) {
            JsonNode run = by.get("/api/directory/imports/" + begun.id()).ok();
            if (!run.get("state").asText().equals("RUNNING")) {
                assertThat(run.get("state").asText()).isEqualTo("DONE");
                assertThat(run.get("rowsRead")).isEqualTo(run.get("rowsTotal"));
                return run;
            }
        }
        throw new AssertionError("the import does not end");
    }

    private static void assertCounts(JsonNode report, int read, int added, int unchanged, int changed, int refused) {
        assertThat(List.of(
                        report.get("read").asInt(),
                        report.get("added").asInt(),
                        report.get("unchanged").asInt(),
                        report.get("changed").asInt(),
                        report.get("refused").asInt()))
                .as("read, added, unchanged, changed, refused")
                .containsExactly(read, added, unchanged, changed, refused);
        assertThat(added + unchanged + changed + refused).isEqualTo(read);
        assertThat(report.get("refusedRows")).hasSize(refused);
    }

    private static int warnings(JsonNode report, String kind) {
        return StreamSupport.stream(report.get("warnings").spliterator(), false)
                .filter(count -> count.get("kind").asText().equals(kind))
                .mapToInt(count -> count.get("count").asInt())
                .findFirst()
                .orElse(0);
    }
}
