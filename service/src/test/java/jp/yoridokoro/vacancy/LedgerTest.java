package jp.yoridokoro.vacancy;

import static jp.yoridokoro.vacancy.Nightfall.TONIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** left(…) reads male/female/other/total/short. */
class LedgerTest {
    private static final LocalDate TOMORROW = TONIGHT.plusDays(1);

    private final Nightfall night = new Nightfall(Given.municipality("tochigi"));
    private final Given given = night.given;
    private final Ledger ledger = given.service.bean(Ledger.class);
    private final UUID office = given.office("すずらん");
    private final UUID unit = given.unit(office, "短期入所", 4);

    @Test
    void a_bed_taken_in_one_unit_is_gone_for_the_other_unit_of_the_pool() {
        UUID pool = given.pool(office, "共用", 2);
        UUID home = given.unitIn(pool, office, "グループホーム", "33", null);
        UUID shortStay = given.unitIn(pool, office, "空床利用", "24", null);
        night.reported(home, TONIGHT, 0, 0, 2, 0);
        night.reported(shortStay, TONIGHT, 0, 0, 2, 0);

        night.take(night.bed(home, TONIGHT, 1));

        assertThat(night.left(shortStay, TONIGHT)).isEqualTo("1/1/1/1/0");
        night.take(night.bed(home, TONIGHT, 1));
        assertThat(night.refusal(() -> night.hold(night.bed(shortStay, TONIGHT, 1))))
                .isEqualTo("BED_TAKEN");
    }

    @Test
    void a_unit_moved_to_another_pool_takes_its_people_along() {
        UUID lonely = given.unit(office, "移る", null);
        UUID there = given.pool(office, "移り先", 1);
        UUID resident = given.unitIn(there, office, "先にいた", "24", null);
        night.reported(lonely, TONIGHT, 0, 0, 1, 0);
        night.reported(resident, TONIGHT, 0, 0, 1, 0);
        UUID held = night.hold(night.bed(lonely, TONIGHT, 1));

        given.service.sql("update service_unit set bed_pool_id = ? where id = ?", there, lonely);

        assertThat(night.left(lonely, TONIGHT)).isEqualTo("0/0/0/0/0");
        assertThat(night.refusal(() -> night.hold(night.bed(resident, TONIGHT, 1))))
                .isEqualTo("BED_TAKEN");
        night.asService(() -> ledger.release(held));
        assertThat(night.refusal(() -> night.hold(night.bed(resident, TONIGHT, 1))))
                .isEqualTo("given");
    }

    @Test
    void every_night_of_a_claim_needs_a_bed_and_a_report() {
        night.reported(unit, TONIGHT, 0, 0, 1, 0);

        assertThat(night.refusal(() -> night.hold(night.bed(unit, TONIGHT, 2)))).isEqualTo("NOT_REPORTED");
        night.reported(unit, TOMORROW, 0, 0, 0, 0);
        assertThat(night.refusal(() -> night.hold(night.bed(unit, TONIGHT, 2)))).isEqualTo("BED_TAKEN");
        assertThat(night.refusal(() -> night.hold(night.bed(unit, TONIGHT, 1)))).isEqualTo("given");
    }

    @Test
    void beds_for_one_sex_are_given_to_that_sex_first_and_then_from_the_common_ones() {
        night.reported(unit, TONIGHT, 1, 1, 1, 0);
        assertThat(night.left(unit, TONIGHT)).isEqualTo("2/2/1/3/0");

        night.take(of(Sex.MALE, null));
        assertThat(night.left(unit, TONIGHT)).isEqualTo("1/2/1/2/0");
        night.take(of(Sex.MALE, null));
        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/1/0/1/0");

        assertThat(night.refusal(() -> night.take(of(Sex.MALE, null)))).isEqualTo("BED_TAKEN");
        assertThat(night.refusal(() -> night.take(of(Sex.FEMALE, null)))).isEqualTo("given");
        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/0/0/0/0");
    }

    @Test
    void beds_kept_for_emergencies_may_be_used_although_the_office_shows_none() {
        night.reported(unit, TONIGHT, 0, 0, 0, 1);
        assertThat(night.left(unit, TONIGHT)).isEqualTo("1/1/1/1/0");

        assertThat(night.refusal(() -> night.take(of(Sex.FEMALE, null)))).isEqualTo("given");
        assertThat(night.refusal(() -> night.take(of(Sex.FEMALE, null)))).isEqualTo("BED_TAKEN");
    }

    @Test
    void nothing_is_given_above_the_known_beds_whatever_was_reported_and_over_capacity_takes_no_bed() {
        UUID two = given.unit(office, "二床", 2);
        given.service.sql("update service_unit set capacity = null where id = ?", two);
        given.service.sql(
                """
                insert into vacancy_report (id, unit_id, night, status, occupied, free_any, over_capacity, confirmed_at, changed_at, channel, reported_by)
                select gen_random_uuid(), ?, ?, 'OPEN', 1, 3, true, ?, ?, 'WEB', gen_random_uuid()
                from (select set_config('yoridokoro.now', ?, true)) as acting
                """, two, TONIGHT, night.now(), night.now(), night.now().toString());

        assertThat(night.refusal(() -> night.take(night.bed(two, TONIGHT, 1)))).isEqualTo("given");
        assertThat(night.refusal(() -> night.take(night.bed(two, TONIGHT, 1)))).isEqualTo("BED_TAKEN");
        Claiming above = night.bed(night.someCase(), two, TONIGHT, 1, Sex.MALE, null, true);
        assertThat(night.refusal(() -> night.take(above))).isEqualTo("given");
    }

    @Test
    void a_closed_night_takes_nobody_even_above_capacity() {
        night.reported(unit, TONIGHT, 0, 0, 1, 1);
        given.service.sql("update vacancy_night set status = 'CLOSED', free_any = 0 where unit_id = ?", unit);
        Claiming above = night.bed(night.someCase(), unit, TONIGHT, 1, Sex.MALE, null, true);

        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/0/0/0/0");
        assertThat(night.refusal(() -> night.take(above))).isEqualTo("CLOSED_THAT_NIGHT");
    }

    @Test
    void where_one_sex_sleeps_at_a_time_the_first_decides_for_the_night() {
        policy("sex_policy = 'SAME_SEX_PER_NIGHT'");
        night.reported(unit, TONIGHT, 0, 0, 3, 0);
        night.reported(unit, TOMORROW, 0, 0, 3, 0);
        night.take(of(Sex.FEMALE, null));

        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/2/0/2/0");
        assertThat(night.left(unit, TOMORROW)).isEqualTo("3/3/3/3/0");
        assertThat(night.refusal(() -> night.take(night.bed(unit, TONIGHT, 2)))).isEqualTo("SEX_RULE");
        assertThat(night.refusal(() -> night.take(night.bed(unit, TOMORROW, 1))))
                .isEqualTo("given");
    }

    @Test
    void a_unit_for_women_takes_no_man() {
        policy("sex_policy = 'FEMALE_ONLY'");
        night.reported(unit, TONIGHT, 0, 0, 2, 0);

        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/2/2/2/0");
        assertThat(night.refusal(() -> night.take(of(Sex.MALE, null)))).isEqualTo("SEX_RULE");
        assertThat(night.refusal(() -> night.take(of(Sex.FEMALE, null)))).isEqualTo("given");
    }

    @Test
    void a_child_turning_eighteen_during_the_stay_may_stay_only_until_then() {
        policy("age_max = 17");
        night.reported(unit, TONIGHT, 0, 0, 2, 0);
        night.reported(unit, TOMORROW, 0, 0, 2, 0);
        LocalDate eighteenTomorrow = LocalDate.parse("2008-11-21");

        assertThat(night.refusal(() ->
                        night.take(night.bed(night.someCase(), unit, TONIGHT, 2, Sex.MALE, eighteenTomorrow, false))))
                .isEqualTo("AGE_RULE");
        assertThat(night.refusal(() ->
                        night.take(night.bed(night.someCase(), unit, TONIGHT, 1, Sex.MALE, eighteenTomorrow, false))))
                .isEqualTo("given");
    }

    @Test
    void children_and_adults_never_share_a_night_where_the_unit_keeps_them_apart() {
        policy("age_policy = 'SAME_GROUP_PER_NIGHT'");
        night.reported(unit, TONIGHT, 0, 0, 4, 0);
        night.take(of(Sex.MALE, LocalDate.parse("2008-11-21"))); // 17 tonight

        assertThat(night.refusal(() -> night.take(of(Sex.MALE, LocalDate.parse("2008-11-20")))))
                .isEqualTo("AGE_RULE"); // 18 today
        assertThat(night.refusal(() -> night.take(of(Sex.MALE, LocalDate.parse("2015-01-01")))))
                .isEqualTo("given");
    }

    @Test
    void a_person_the_report_already_counts_is_counted_once() {
        night.reported(unit, TONIGHT, 0, 0, 2, 0);
        UUID claim = night.take(of(Sex.MALE, null));
        assertThat(night.left(unit, TONIGHT)).isEqualTo("1/1/1/1/0");

        night.reported(unit, TONIGHT, 0, 0, 1, 0, claim);

        assertThat(night.left(unit, TONIGHT)).isEqualTo("1/1/1/1/0");
        assertThat(night.refusal(() -> night.take(of(Sex.MALE, null)))).isEqualTo("given");
        assertThat(night.refusal(() -> night.take(of(Sex.MALE, null)))).isEqualTo("BED_TAKEN");
    }

    @Test
    void a_report_against_a_live_claim_is_kept_shown_as_a_conflict_and_cancels_nothing() {
        night.reported(unit, TONIGHT, 0, 0, 1, 0);
        UUID claim = night.take(of(Sex.MALE, null));

        UUID report = night.reported(unit, TONIGHT, 0, 0, 0, 0);

        assertThat(given.service.column("select report_id from vacancy_night where unit_id = ?", unit))
                .containsExactly(report);
        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/0/0/0/1");
        assertThat(night.state(claim)).isEqualTo("TAKEN");
        given.service.clock().set("2026-11-20T22:05");
        night.reported(unit, TONIGHT, 0, 0, 0, 0, claim);
        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/0/0/0/0");
    }

    @Test
    void a_hold_counts_for_nothing_from_its_last_moment_on_swept_or_not() {
        night.reported(unit, TONIGHT, 0, 0, 1, 0);
        UUID held = night.hold(of(Sex.MALE, null));
        given.service.clock().set("2026-11-20T22:29");
        assertThat(night.refusal(() -> night.hold(of(Sex.MALE, null)))).isEqualTo("BED_TAKEN");

        given.service.clock().set("2026-11-20T22:30");

        assertThat(night.left(unit, TONIGHT)).isEqualTo("1/1/1/1/0");
        assertThat(night.refusal(() -> {
                    night.asService(() -> ledger.take(held));
                    return held;
                }))
                .isEqualTo("HOLD_EXPIRED");
        UUID next = night.hold(of(Sex.FEMALE, null));
        assertThat(night.state(held)).isEqualTo("EXPIRED");
        assertThat(night.state(next)).isEqualTo("HELD");
        assertThat(night.refusal(() -> {
                    night.asService(() -> ledger.take(held));
                    return held;
                }))
                .isEqualTo("HOLD_EXPIRED");
    }

    @Test
    void the_sweep_expires_what_is_due_and_nothing_of_another_municipality() {
        night.reported(unit, TONIGHT, 0, 0, 2, 0);
        UUID held = night.hold(of(Sex.MALE, null));
        Nightfall elsewhere = new Nightfall(Given.municipality("kashiwa"));
        UUID theirs = elsewhere.hold(elsewhere.bed(unit, TONIGHT, 1));
        given.service.clock().set("2026-11-20T22:30");

        assertThat((int) night.asService(ledger::expireDue)).isEqualTo(1);

        assertThat(night.state(held)).isEqualTo("EXPIRED");
        assertThat(night.state(theirs)).isEqualTo("HELD");
        assertThat((int) night.asService(ledger::expireDue)).isZero();
    }

    @Test
    void leaving_frees_the_nights_from_that_day_on_and_leaving_at_once_frees_them_all() {
        night.reported(unit, TONIGHT, 0, 0, 1, 0);
        night.reported(unit, TOMORROW, 0, 0, 1, 0);
        UUID stay = night.take(night.bed(unit, TONIGHT, 2));

        night.asService(() -> ledger.leave(stay, TOMORROW));

        assertThat(night.state(stay)).isEqualTo("LEFT");
        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/0/0/0/0");
        assertThat(night.left(unit, TOMORROW)).isEqualTo("1/1/1/1/0");
        UUID turnedBack = night.take(night.bed(unit, TOMORROW, 1));
        night.asService(() -> ledger.leave(turnedBack, TOMORROW));
        assertThat(night.state(turnedBack)).isEqualTo("RELEASED");
        assertThat(night.left(unit, TOMORROW)).isEqualTo("1/1/1/1/0");
        assertThat(night.refusal(() -> {
                    night.asService(() -> ledger.leave(stay, TOMORROW));
                    return stay;
                }))
                .isEqualTo("CLAIM_ENDED");
    }

    @Test
    void a_released_claim_stays_released_and_releasing_twice_changes_nothing() {
        night.reported(unit, TONIGHT, 0, 0, 1, 0);
        UUID held = night.hold(of(Sex.MALE, null));
        night.asService(() -> ledger.release(held));
        night.asService(() -> ledger.release(held));

        assertThat(night.state(held)).isEqualTo("RELEASED");
        assertThat(night.refusal(() -> {
                    night.asService(() -> ledger.take(held));
                    return held;
                }))
                .isEqualTo("CLAIM_ENDED");
    }

    @Test
    void nobody_sleeps_in_two_beds() {
        UUID other = given.unit(office, "別の棟", 4);
        night.reported(unit, TONIGHT, 0, 0, 1, 0);
        night.reported(other, TONIGHT, 0, 0, 1, 0);
        UUID emergency = night.someCase();
        UUID first = night.hold(night.bed(emergency, unit, TONIGHT, 1, Sex.MALE, null, false));
        UUID second = night.hold(night.bed(emergency, other, TONIGHT, 1, Sex.MALE, null, false));
        night.asService(() -> ledger.take(first));

        assertThat(night.refusal(() -> {
                    night.asService(() -> ledger.take(second));
                    return second;
                }))
                .isEqualTo("ALREADY_SLEEPING");
    }

    @Test
    void the_service_role_can_change_no_report_and_forge_no_claim() throws SQLException {
        night.reported(unit, TONIGHT, 0, 0, 1, 0);
        UUID claim = night.take(of(Sex.MALE, null));
        UUID ended = night.take(night.bed(night.someCase(), unit, TONIGHT, 1, Sex.MALE, null, true));
        night.asService(() -> ledger.release(ended));

        try (Connection connection = given.service.app();
                Statement sql = connection.createStatement()) {
            sql.execute("select set_config('yoridokoro.role', 'SYSTEM', false), set_config('yoridokoro.municipality', '"
                    + given.municipality + "', false)");
            for (String act : new String[] {
                "update vacancy_report set free_any = 9",
                "delete from vacancy_report",
                "update vacancy_night set free_any = 9",
                "insert into vacancy_night select * from vacancy_night",
                "delete from claim",
                "delete from claim_night",
                "update claim_night set live = false",
                "insert into claim_night select * from claim_night",
                "update claim set unit_id = unit_id",
                "update claim set over_capacity = true",
                "update claim set bed_pool_id = bed_pool_id"
            }) {
                assertThatThrownBy(() -> sql.execute(act)).hasMessageContaining("permission denied");
            }
            String longer =
                    "update claim set nights = daterange('2026-11-20', '2026-11-25') where id = '" + claim + "'";
            assertThatThrownBy(() -> sql.execute(longer)).hasMessageContaining("only end earlier");
            String again = "update claim set state = 'TAKEN' where id = '" + ended + "'";
            assertThatThrownBy(() -> sql.execute(again)).hasMessageContaining("cannot go from RELEASED to TAKEN");
        }
    }

    @Test
    void without_an_identity_no_row_of_the_ledger_is_seen() throws SQLException {
        night.reported(unit, TONIGHT, 0, 0, 2, 0);
        night.take(of(Sex.MALE, null));

        try (Connection connection = given.service.app();
                Statement sql = connection.createStatement()) {
            for (String table : new String[] {"vacancy_report", "vacancy_night", "vacancy", "claim", "claim_night"}) {
                try (ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    private Claiming of(Sex sex, LocalDate born) {
        return night.bed(night.someCase(), unit, TONIGHT, 1, sex, born, false);
    }

    private void policy(String set) {
        given.service.sql("update service_unit set " + set + " where id = ?", unit);
    }
}
