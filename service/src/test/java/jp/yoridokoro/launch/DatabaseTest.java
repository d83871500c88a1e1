package jp.yoridokoro.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.yoridokoro.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application's role may not do, asked of the database itself, with a row in every table. */
class DatabaseTest {
    private static final String WALLED = """
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity order by 1
            """;
    private static final String OPEN = """
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
            order by relname collate "C"
            """;

    private static Database database;

    @BeforeAll
    static void fill() throws Exception {
        database = TestDatabase.fresh();
        database.loadDemo("no password opens this");
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                var script = DatabaseTest.class.getResourceAsStream("/one-row-in-every-walled-table.sql")) {
            statement.execute(new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void every_table_without_a_wall_is_known_to_hold_nobodys_data() throws Exception {
        assertThat(column(owner(), OPEN))
                .containsExactly(
                        "area",
                        "area_municipality",
                        "bed_pool",
                        "bed_pool_past",
                        "care_code",
                        "corporation",
                        "definition_clause",
                        "directory_import",
                        "flyway_schema_history",
                        "handoff_move",
                        "hub",
                        "hub_area",
                        "hub_function",
                        "hub_neighbour",
                        "hub_positioning",
                        "municipality",
                        "office",
                        "plan_field",
                        "preset_clause",
                        "preset_setting",
                        "refusal_effect",
                        "scheduled_tasks",
                        "service_unit",
                        "setting_key",
                        "stage_move",
                        "unit_capability",
                        "unit_past",
                        "wam_entry");
    }

    @Test
    void without_an_identity_the_service_sees_no_row_behind_a_wall() throws Exception {
        List<String> walled = column(owner(), WALLED);
        assertThat(walled).hasSizeGreaterThan(25);

        for (String table : walled) {
            assertThat(column(owner(), "select count(*) from " + table))
                    .as("rows of %s, so that the next check means something", table)
                    .doesNotContain("0");
            assertThat(column(app(), "select count(*) from " + table)).as(table).containsExactly("0");
        }
        assertThat(column(app(), "select count(*) from vacancy")).containsExactly("0");
    }

    @Test
    void without_an_identity_the_service_writes_nothing_behind_a_wall() {
        assertThatThrownBy(() -> column(app(), """
                        insert into person (id, municipality, hub_id, family_name, given_name, sex, created_at)
                        select gen_random_uuid(), municipality, id, '名', '前', 'OTHER', now() from hub limit 1 returning id
                        """))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_wall_cannot_be_switched_off() {
        assertThatThrownBy(() -> column(app(), "set row_security = off; select count(*) from person"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_service_owns_nothing() throws Exception {
        assertThat(column(owner(), """
                        select relname from pg_class where relowner = 'yoridokoro_app'::regrole
                        union all select proname from pg_proc where proowner = 'yoridokoro_app'::regrole
                        union all select nspname from pg_namespace where nspowner = 'yoridokoro_app'::regrole
                        union all select typname from pg_type where typowner = 'yoridokoro_app'::regrole
                        union all select datname from pg_database where datdba = 'yoridokoro_app'::regrole
                        """)).isEmpty();
    }

    @Test
    void the_service_is_a_plain_role_and_member_of_no_other() throws Exception {
        assertThat(column(owner(), """
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = 'yoridokoro_app'
                        """)).containsExactly("f");
        assertThat(column(
                        owner(),
                        "select roleid::regrole from pg_auth_members where member = 'yoridokoro_app'::regrole"))
                .isEmpty();
    }

    @Test
    void the_service_cannot_make_tables_of_its_own() {
        assertThatThrownBy(() -> column(app(), "create table mine (id int)")).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_log",
                "case_event",
                "vacancy_report",
                "registration_event",
                "crisis_plan",
                "plan_item",
                "plan_call",
                "plan_trigger",
                "plan_agreement",
                "plan_evaluation",
                "medicine_check",
                "match_run",
                "office_answer",
                "meeting_waiver",
                "setting_preview",
                "setting_change",
                "person_apart",
                "registration_decision",
                "claim_past",
                "closure",
                "closure_lift",
                "foresight_run",
                "stay_extension",
                "run_out",
                "arrival_elsewhere",
                "unplaced_record",
                "case_outcome",
                "staff_account_change"
            })
    void what_was_written_once_is_never_changed_nor_deleted(String table) throws Exception {
        assertThat(column(owner(), """
                        select has_any_column_privilege('yoridokoro_app', '%1$s', 'update')
                            or has_table_privilege('yoridokoro_app', '%1$s', 'delete') or has_table_privilege('yoridokoro_app', '%1$s', 'truncate')
                        """.formatted(table))).containsExactly("f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacancy_night",
                "claim_night",
                "case_ownership",
                "claim_past",
                "unit_past",
                "bed_pool_past",
                "person_merge",
                "plan_use",
                "foresight_place",
                "foresight_person"
            })
    void what_triggers_keep_is_not_written_by_the_service(String table) throws Exception {
        assertThat(column(owner(), """
                        select has_any_column_privilege('yoridokoro_app', '%1$s', 'insert')
                            or has_any_column_privilege('yoridokoro_app', '%1$s', 'update') or has_table_privilege('yoridokoro_app', '%1$s', 'delete')
                        """.formatted(table))).containsExactly("f");
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private static Connection app() throws SQLException {
        return DriverManager.getConnection(database.url(), Database.APP, database.appPassword());
    }

    private static List<String> column(Connection as, String sql) throws SQLException {
        try (Connection connection = as;
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows && statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
            List<String> answer = new ArrayList<>();
            ResultSet found = statement.getResultSet();
            while (found != null && found.next()) {
                answer.add(found.getString(1));
            }
            return answer;
        }
    }
}
