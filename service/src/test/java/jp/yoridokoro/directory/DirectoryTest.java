package jp.yoridokoro.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {
    private final Given given = Given.municipality("tochigi");

    @Test
    void a_stale_version_of_a_unit_is_refused_with_both_values() {
        UUID office = given.office("みどり園");
        UUID unit = given.unit(office, "短期", 4);
        Caller provider = given.provider(office);
        provider.put("/api/directory/units/" + unit, facts(0, Map.of("capacity", 5, "sexPolicy", "SAME_SEX_PER_NIGHT")))
                .ok();

        Caller.Answer late = provider.put("/api/directory/units/" + unit, facts(0, Map.of("capacity", 9)));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("base-version");
        assertThat(late.body().at("/facts/yours/capacity").asInt()).isEqualTo(9);
        assertThat(late.body().at("/facts/current/capacity").asInt()).isEqualTo(5);
        assertThat(late.body().at("/facts/current/version").asInt()).isEqualTo(1);
        assertThat(given.service.column("select capacity from service_unit where id = ?", unit))
                .containsExactly(5);
        assertThat(given.service.column(
                        "select p.capacity from bed_pool p join service_unit u on u.bed_pool_id = p.id where u.id = ?",
                        unit))
                .as("its own pool follows")
                .containsExactly(5);
    }

    @Test
    void an_office_keeps_only_its_own_units() {
        UUID office = given.office("みどり園");
        UUID unit = given.unit(office, "短期", 4);
        Caller other = given.provider(given.office("よその園"));

        assertThat(other.put("/api/directory/units/" + unit, facts(0, Map.of())).status())
                .isEqualTo(403);
        assertThat(given.specialist(office)
                        .put("/api/directory/units/" + unit, facts(0, Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(Given.municipality("kashiwa")
                        .core()
                        .put("/api/directory/units/" + unit, facts(0, Map.of()))
                        .status())
                .as("another city's staff")
                .isEqualTo(403);
        given.coordinator(given.hub("きた"))
                .put("/api/directory/units/" + unit, facts(0, Map.of()))
                .ok();
    }

    @Test
    void a_short_stay_type_is_said_of_a_short_stay_only_and_a_range_runs_upwards() {
        UUID office = given.office("みどり園");
        UUID unit = given.unit(office, "短期", 4);
        Caller provider = given.provider(office);

        assertThat(provider.put("/api/directory/units/" + unit, facts(0, Map.of("shortStayType", "NOT_SHORT_STAY")))
                        .problem())
                .isEqualTo("directory-type-of-other-service");
        assertThat(provider.put("/api/directory/units/" + unit, facts(0, Map.of("ageMin", 19, "ageMax", 18)))
                        .problem())
                .isEqualTo("directory-range-reversed");
        assertThat(provider.put("/api/directory/units/" + unit, facts(0, Map.of("capacity", 1000)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void every_care_code_is_shown_and_what_nobody_said_is_unknown() {
        UUID office = given.office("みどり園");
        UUID unit = given.unit(office, "短期", 4);
        Caller provider = given.provider(office);

        Map<String, Object> said = Map.of(
                "version",
                0,
                "capabilities",
                Map.of(
                        "SUCTION", Map.of("value", "YES", "note", "夜間は看護師1名", "source", "電話で確認"),
                        "LIFT", Map.of("value", "NO", "verifiedOn", "2026-11-01")));
        provider.put("/api/directory/units/" + unit + "/capabilities", said).ok();
        JsonNode shown = provider.get("/api/directory/offices/" + office).ok().at("/units/0");

        Map<String, JsonNode> byCode = new HashMap<>();
        shown.get("capabilities").forEach(row -> byCode.put(row.get("code").asText(), row));
        assertThat(byCode)
                .hasSize(provider.get("/api/directory/care-codes").ok().size());
        assertThat(byCode.get("SUCTION").get("value").asText()).isEqualTo("YES");
        assertThat(byCode.get("SUCTION").get("verifiedOn").asText())
                .as("today in Tokyo")
                .isEqualTo("2026-11-20");
        assertThat(byCode.get("LIFT").get("verifiedOn").asText()).isEqualTo("2026-11-01");
        assertThat(byCode.get("VENTILATOR").get("value").asText()).isEqualTo("UNKNOWN");
        assertThat(shown.get("version").asInt()).isEqualTo(1);
        assertThat(shown.get("verifiedAt").asText()).startsWith("2026-11-20T13:00:00");
        assertThat(provider.put("/api/directory/units/" + unit + "/capabilities", said)
                        .status())
                .as("version 0 is stale")
                .isEqualTo(409);
        Caller.Answer wrong = provider.put(
                "/api/directory/units/" + unit + "/capabilities",
                Map.of("version", 1, "capabilities", Map.of("FLYING", Map.of("value", "YES"))));
        assertThat(wrong.problem()).isEqualTo("directory-care-code-unknown");
        assertThat(wrong.body().at("/facts/codes/0").asText()).isEqualTo("FLYING");
    }

    @Test
    void units_of_one_office_may_share_a_pool_and_of_two_may_not() {
        UUID office = given.office("みどり園");
        UUID home = given.unit(office, "ホーム", 6);
        Caller provider = given.provider(office);
        UUID unit = provider.post(
                        "/api/directory/units",
                        Map.of("officeId", office, "serviceCode", "24", "facts", facts(null, Map.of("capacity", 2))))
                .id();
        UUID pool = provider.post("/api/directory/pools", Map.of("officeId", office, "name", "2階", "capacity", 6))
                .id();
        UUID elsewhere = given.pool(given.office("よその園"), "よそ", 3);

        provider.put("/api/directory/units/" + unit + "/pool", Map.of("poolId", pool, "version", 0))
                .ok();
        provider.put("/api/directory/units/" + home + "/pool", Map.of("poolId", pool, "version", 0))
                .ok();

        assertThat(given.service.column("select count(*) from service_unit where bed_pool_id = ?", pool))
                .containsExactly(2L);
        assertThat(provider.put("/api/directory/units/" + home + "/pool", Map.of("poolId", elsewhere, "version", 1))
                        .problem())
                .isEqualTo("directory-pool-of-other-office");
        assertThat(provider.put("/api/directory/units/" + home + "/pool", Map.of("poolId", pool, "version", 0))
                        .problem())
                .isEqualTo("base-version");
    }

    @Test
    void the_contact_window_is_the_offices_own_word() {
        UUID office = given.office("みどり園");
        Caller provider = given.provider(office);

        JsonNode shown = provider.put(
                        "/api/directory/offices/" + office + "/contact",
                        Map.of("window", "夜勤主任", "telephone", "0282-00-1111", "roundTheClock", "YES", "version", 0))
                .ok();

        assertThat(shown.at("/contact/window").asText()).isEqualTo("夜勤主任");
        assertThat(shown.at("/contact/roundTheClock").asText()).isEqualTo("YES");
        assertThat(shown.get("verifiedAt").isNull()).isFalse();
    }

    @Test
    void offices_are_found_by_part_of_the_name_whatever_its_width_and_kana_page_by_page() {
        given.office("グリーンホームＡ");
        given.office("グリーンホームＢ");
        given.office("グリーン ホーム Ｃ");
        given.office("あおぞら");
        Caller core = given.core();
        String path = "/api/directory/offices?size=2&municipality=" + given.municipality + "&name="
                + java.net.URLEncoder.encode("ぐりーんホーム", StandardCharsets.UTF_8);

        JsonNode first = core.get(path).ok();
        JsonNode second =
                core.get(path + "&after=" + first.get("next").asText()).ok();

        assertThat(names(first)).containsExactly("グリーンホームＡ", "グリーンホームＢ");
        assertThat(names(second)).containsExactly("グリーン ホーム Ｃ");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_hub_has_functions_an_area_and_neighbours_in_the_order_they_are_asked() {
        Caller staff = given.municipalStaff();
        UUID near = given.hub("みなみ");
        UUID far = Given.municipality("kashiwa").hub("ひがし");
        Map<String, Object> form = hub(
                "きた",
                Map.of(
                        "functions", List.of("EMERGENCY", "CONSULTATION"),
                        "areas", List.of(Map.of("municipality", given.municipality, "district", "大平町")),
                        "neighbours", List.of(neighbour(far, "NEIGHBOUR", 1), neighbour(near, "SIBLING", 1))));

        UUID hub = staff.post("/api/directory/hubs", form).id();
        JsonNode shown = staff.get("/api/directory/hubs").ok().get(0);

        assertThat(shown.get("name").asText()).isEqualTo("きた");
        assertThat(shown.get("functions")).extracting(JsonNode::asText).containsExactly("CONSULTATION", "EMERGENCY");
        assertThat(shown.at("/areas/0/district").asText()).isEqualTo("大平町");
        assertThat(shown.get("neighbours"))
                .extracting(next -> next.get("neighbourId").asText())
                .containsExactly(near.toString(), far.toString());
        assertThat(given.service.bean(Hubs.class).neighbours(hub))
                .extracting(Neighbour::neighbourId)
                .containsExactly(near, far);
        assertThat(staff.post("/api/directory/hubs", form).problem()).isEqualTo("directory-hub-name-taken");
        Map<String, Object> changed = hub(
                "きた",
                Map.of(
                        "functions",
                        List.of("TRAINING"),
                        "neighbours",
                        List.of(neighbour(near, "SIBLING", 1), neighbour(far, "SIBLING", 1)),
                        "version",
                        0));
        assertThat(staff.put("/api/directory/hubs/" + hub, changed).problem()).isEqualTo("directory-neighbour-twice");
        JsonNode after = staff.put(
                        "/api/directory/hubs/" + hub, hub("きた", Map.of("functions", List.of("TRAINING"), "version", 0)))
                .ok();
        assertThat(after.get("neighbours")).isEmpty();
        assertThat(after.get("version").asInt()).isEqualTo(1);
        assertThat(staff.put("/api/directory/hubs/" + hub, hub("きた", Map.of("version", 0)))
                        .status())
                .isEqualTo(409);
        assertThat(given.coordinator(hub)
                        .post("/api/directory/hubs", hub("ほか", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(Given.municipality("kashiwa")
                        .core()
                        .put("/api/directory/hubs/" + hub, hub("とる", Map.of("version", 1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void one_office_is_positioned_by_several_municipalities_but_by_each_once_at_a_time() {
        UUID office = given.office("みどり園");
        Caller here = given.municipalStaff();
        Caller there = Given.municipality("kodama").municipalStaff();
        Map<String, Object> form = Map.of("officeId", office, "functions", List.of("EMERGENCY"), "from", "2026-04-01");

        UUID positioning = here.post("/api/directory/positionings", form).id();
        there.post("/api/directory/positionings", form).ok();

        assertThat(here.post("/api/directory/positionings", form).problem()).isEqualTo("directory-positioned-already");
        assertThat(there.post("/api/directory/positionings/" + positioning + "/end", Map.of("on", "2026-12-01"))
                        .status())
                .isEqualTo(404);
        assertThat(here.post("/api/directory/positionings/" + positioning + "/end", Map.of("on", "2026-04-01"))
                        .problem())
                .isEqualTo("directory-positioning-dates");
        JsonNode ended = here.post("/api/directory/positionings/" + positioning + "/end", Map.of("on", "2026-12-01"))
                .ok();
        assertThat(ended.get("to").asText()).isEqualTo("2026-12-01");
        here.post(
                        "/api/directory/positionings",
                        Map.of("officeId", office, "functions", List.of("EXPERIENCE"), "from", "2026-12-01"))
                .ok();
        assertThat(here.get("/api/directory/offices/" + office).ok().get("positionings"))
                .hasSize(3);
    }

    @Test
    void municipalities_form_an_area_which_lets_nobody_keep_anothers_offices() {
        Given other = Given.municipality("kodama");
        UUID unit = given.unit(given.office("みどり園"), "短期", 4);
        Caller staff = given.municipalStaff();
        String name = "圏域" + given.municipality;

        JsonNode area = staff.post(
                        "/api/directory/areas",
                        Map.of("name", name, "municipalities", List.of(given.municipality, other.municipality)))
                .ok();

        assertThat(area.get("municipalities")).hasSize(2);
        assertThat(other.core()
                        .put("/api/directory/units/" + unit, facts(0, Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(staff.post(
                                "/api/directory/areas",
                                Map.of("name", name, "municipalities", List.of(given.municipality)))
                        .problem())
                .isEqualTo("directory-area-name-taken");
        assertThat(staff.post(
                                "/api/directory/areas",
                                Map.of("name", "ない", "municipalities", List.of(given.municipality, "999999")))
                        .problem())
                .isEqualTo("directory-municipality-not-listed");
        assertThat(staff.post(
                                "/api/directory/areas",
                                Map.of("name", "よそ", "municipalities", List.of(other.municipality)))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"みなか県みなと市一丁目, 981010", "みなか県うみべ郡みなと市一丁目, 981010", "みなか県うみべ郡まつ島町東, 981028"})
    void an_office_is_placed_when_its_municipality_becomes_known_and_the_longest_name_wins(
            String address, String code) {
        String tenant = given.municipality;
        UUID office = given.office("みなと園");
        given.service.sql(
                "update office set municipality = null, city = ?, street = '1番' where id = ?", address, office);
        given.service.sql("update municipality set tenant_since = '2026-04-01' where code = ?", tenant);
        String list = """
                \uFEFF団体コード,"都道府県名（漢字）","市区町村名（漢字）","都道府県名（カナ）","市区町村名（カナ）"
                980005,みなか県,,ミナカケン,
                981002,みなか県,みなと,ミナカケン,ミナト
                981010,みなか県,みなと市,ミナカケン,ミナトシ
                981028,みなか県,まつ島町,ミナカケン,マツシマチョウ
                %s,試験県,なまえがかわった市,シケンケン,ナマエガカワッタシ
                98102,みなか県,けたのたりない市,ミナカケン,ケタ
                """.formatted(tenant);

        JsonNode report = given.municipalStaff()
                .post("/api/directory/municipalities/imports", list.getBytes(StandardCharsets.UTF_8))
                .ok();

        assertThat(report.get("read").asInt()).isEqualTo(6);
        assertThat(report.get("refused").asInt()).isEqualTo(1);
        assertThat(report.at("/refusedRows/0/line").asInt()).isEqualTo(7);
        assertThat(report.get("added").asInt()
                        + report.get("unchanged").asInt()
                        + report.get("changed").asInt())
                .isEqualTo(5);
        assertThat(report.get("warnedRows"))
                .extracting(row -> row.get("line").asInt())
                .contains(3);
        assertThat(given.service.column("select municipality from office where id = ?", office))
                .containsExactly(code);
        assertThat(given.service.column("select name || tenant_since from municipality where code = ?", tenant))
                .containsExactly("なまえがかわった市2026-04-01");
        assertThat(given.core()
                        .get("/api/directory/municipalities?prefecture="
                                + java.net.URLEncoder.encode("みなか県", StandardCharsets.UTF_8))
                        .ok())
                .hasSize(4);
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("name").asText())
                .toList();
    }

    private static Map<String, Object> neighbour(UUID hub, String relation, int rank) {
        return Map.of("hubId", hub, "relation", relation, "rank", rank);
    }

    private static Map<String, Object> hub(String name, Map<String, Object> different) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name", name, "type", "MULTIFUNCTION", "telephone", "0282-00-0000", "functions", List.of("EMERGENCY")));
        form.putAll(different);
        return form;
    }

    private static Map<String, Object> facts(
            @org.jspecify.annotations.Nullable Integer version, Map<String, Object> different) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name",
                "短期",
                "shortStayType",
                "UNKNOWN",
                "shortStayKind",
                "UNKNOWN",
                "groupHomeType",
                "NOT_GROUP_HOME",
                "sexPolicy",
                "UNKNOWN",
                "agePolicy",
                "UNKNOWN"));
        form.put("version", version);
        form.putAll(different);
        return form;
    }
}
