package jp.yoridokoro.matching;

import static jp.yoridokoro.matching.Fit.ASK;
import static jp.yoridokoro.matching.Fit.DOES_NOT_FIT;
import static jp.yoridokoro.matching.Fit.FITS;
import static jp.yoridokoro.matching.Fit.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Freshness;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules alone: what each says of a person and a place, worked out by hand from DOMAIN §7.3. */
class RulesTest {
    private static final LocalDate TONIGHT = LocalDate.of(2026, 11, 20);
    private static final UUID UNIT = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final InForce SETTINGS = new InForce(Map.ofEntries(
            Map.entry("offer.nightFrom", "21:00"),
            Map.entry("offer.nightTo", "07:00"),
            Map.entry("emergency.serviceDecisionOverride", "false"),
            Map.entry("vacancy.freshHours", "24"),
            Map.entry("vacancy.staleHours", "48"),
            Map.entry("vacancy.expireDays", "7"),
            Map.entry("matching.weight.stayedBefore", "40"),
            Map.entry("matching.weight.wished", "20"),
            Map.entry("matching.weight.freshness", "15"),
            Map.entry("matching.weight.distance", "10"),
            Map.entry("matching.weight.sameHub", "5"),
            Map.entry("matching.weight.awakeAtNight", "5"),
            Map.entry("matching.weight.fairness", "5"),
            Map.entry("matching.distanceKm", "30")));
    private static final List<Places.CareCode> VOCABULARY = List.of(
            new Places.CareCode("SUCTION", "MEDICAL", "吸引", 5),
            new Places.CareCode("BEHAVIOUR_10", "BEHAVIOUR", "行動関連項目10点以上", 20),
            new Places.CareCode("BEHAVIOUR_18", "BEHAVIOUR", "行動関連項目18点以上", 21),
            new Places.CareCode("WHEELCHAIR", "MOBILITY", "車いす", 30));

    // what the person needs: one night, asked for on a Friday afternoon, nothing special
    private Nights nights = Nights.from(TONIGHT, 1);
    private Sex sex = Sex.MALE;
    private @Nullable LocalDate born = LocalDate.of(1991, 5, 3);
    private @Nullable Integer behaviour;
    private final Map<String, Known> needs = new HashMap<>();
    private Need.@Nullable Bond bond;
    private String at = "2026-11-20T14:00";

    // what the place says: one bed for anybody, confirmed an hour ago
    private final Map<String, Known> can = new HashMap<>();
    private String sexPolicy = "MIXED";
    private @Nullable Integer ageMin;
    private @Nullable Integer ageMax;
    private int level = 1;
    private int stays;
    private final List<UnitNight> said = new ArrayList<>(List.of(night(0, 1, "2026-11-20T13:00")));

    @Test
    void a_place_that_has_a_bed_and_nothing_against_it_fits() {
        can.put("TRIAL_REQUIRED", Known.NO);

        assertThat(judged().fit()).isEqualTo(FITS);
        assertThat(judged().verdicts()).extracting(Verdict::fit).containsOnly(FITS);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, YES, FITS",
        "YES, NO, DOES_NOT_FIT",
        "YES, UNKNOWN, ASK",
        "UNKNOWN, YES, FITS",
        "UNKNOWN, NO, ASK",
        "UNKNOWN, UNKNOWN, ASK"
    })
    void a_need_and_a_capability_are_three_valued_and_unknown_is_never_a_yes(Known need, Known capability, Fit fit) {
        needs.put("WHEELCHAIR", need);
        can.put("WHEELCHAIR", capability);

        assertThat(fit("WHEELCHAIR")).isEqualTo(fit);
        assertThat(judged().fit()).isEqualTo(fit);
    }

    @Test
    void a_capability_nobody_has_spoken_of_is_unknown() {
        needs.put("WHEELCHAIR", Known.YES);

        assertThat(fit("WHEELCHAIR")).isEqualTo(ASK);
        assertThat(verdict("WHEELCHAIR").offered()).isEqualTo("不明");
    }

    @Test
    void what_nobody_needs_is_no_rule_whatever_the_place_says() {
        needs.put("WHEELCHAIR", Known.NO);
        can.put("WHEELCHAIR", Known.NO);
        can.put("SUCTION", Known.NO);

        assertThat(rules()).doesNotContain("WHEELCHAIR", "SUCTION");
        assertThat(judged().fit()).isEqualTo(FITS);
    }

    @ParameterizedTest
    @CsvSource({"9, false, false", "10, true, false", "17, true, false", "18, true, true", "24, true, true"})
    void a_behaviour_score_says_what_nobody_coded(int score, boolean ten, boolean eighteen) {
        behaviour = score;

        assertThat(rules().contains("BEHAVIOUR_10")).isEqualTo(ten);
        assertThat(rules().contains("BEHAVIOUR_18")).isEqualTo(eighteen);
    }

    @Test
    void a_score_of_18_needs_both_lines_and_a_place_known_for_10_only_is_asked() {
        behaviour = 18;
        can.put("BEHAVIOUR_10", Known.YES);

        assertThat(fit("BEHAVIOUR_10")).isEqualTo(FITS);
        assertThat(fit("BEHAVIOUR_18")).isEqualTo(ASK);
        assertThat(judged().fit()).isEqualTo(ASK);
    }

    @ParameterizedTest
    @CsvSource({
        "MALE_ONLY, MALE, FITS",
        "MALE_ONLY, FEMALE, DOES_NOT_FIT",
        "MALE_ONLY, OTHER, ASK",
        "FEMALE_ONLY, FEMALE, FITS",
        "FEMALE_ONLY, MALE, DOES_NOT_FIT",
        "FEMALE_ONLY, OTHER, ASK",
        "MIXED, MALE, FITS",
        "MIXED, OTHER, FITS",
        "SAME_SEX_PER_NIGHT, FEMALE, FITS",
        "UNKNOWN, FEMALE, NOTE"
    })
    void the_sex_policy_of_a_place(String policy, Sex whose, Fit fit) {
        sexPolicy = policy;
        sex = whose;

        assertThat(fit("SEX")).isEqualTo(fit);
    }

    @Test
    void a_sex_policy_nobody_has_told_is_good_to_know_and_weighs_nothing() {
        sexPolicy = "UNKNOWN";

        assertThat(fit("SEX")).isEqualTo(NOTE);
        assertThat(judged().fit()).isEqualTo(FITS);
    }

    /** Born on 21 November 2008: 17 in the night of the 20th, 18 in that of the 21st. 29 February: older from 1 March on. */
    @ParameterizedTest
    @CsvSource({
        "2008-11-21, 2026-11-20, 1, , 17, FITS",
        "2008-11-21, 2026-11-20, 2, , 17, DOES_NOT_FIT",
        "2008-11-21, 2026-11-20, 2, 18, , DOES_NOT_FIT",
        "2008-11-21, 2026-11-21, 1, 18, , FITS",
        "2008-11-20, 2026-11-20, 1, 18, , FITS",
        "2008-11-22, 2026-11-20, 2, , 17, FITS",
        "2008-02-29, 2026-02-28, 1, 18, , DOES_NOT_FIT",
        "2008-02-29, 2026-03-01, 1, 18, , FITS",
        ", 2026-11-20, 1, 18, , ASK"
    })
    void age_is_that_of_each_night(
            @Nullable LocalDate birth,
            LocalDate first,
            int count,
            @Nullable Integer min,
            @Nullable Integer max,
            Fit fit) {
        born = birth;
        nights = Nights.from(first, count);
        ageMin = min;
        ageMax = max;

        assertThat(fit("AGE")).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, false, DOES_NOT_FIT",
        "YES, true, FITS",
        "UNKNOWN, false, NOTE",
        "UNKNOWN, true, NOTE",
        "NO, false, ",
        "NO, true, "
    })
    void a_trial_stay_asked_for_first(Known required, boolean stayed, @Nullable Fit fit) {
        can.put("TRIAL_REQUIRED", required);
        bond = new Need.Bond(stayed, null, false);

        assertThat(judged().verdicts())
                .filteredOn(verdict -> verdict.rule().equals("TRIAL_REQUIRED"))
                .extracting(Verdict::fit)
                .isEqualTo(fit == null ? List.of() : List.of(fit));
    }

    @Test
    void a_place_the_person_does_not_want_does_not_fit_even_after_a_stay() {
        bond = new Need.Bond(true, 1, true);

        assertThat(fit("PERSON_REFUSES")).isEqualTo(DOES_NOT_FIT);
        assertThat(judged().fit()).isEqualTo(DOES_NOT_FIT);
    }

    @ParameterizedTest
    @CsvSource({"21:00, UNKNOWN, ASK", "21:00, YES, FITS", "06:59, NO, DOES_NOT_FIT", "20:59, NO, ", "07:00, NO, "})
    void taking_people_in_at_night_is_asked_only_at_night(String time, Known intake, @Nullable Fit fit) {
        at = "2026-11-20T" + time;
        can.put("NIGHT_INTAKE", intake);

        assertThat(judged().verdicts())
                .filteredOn(verdict -> verdict.rule().equals("NIGHT_INTAKE"))
                .extracting(Verdict::fit)
                .isEqualTo(fit == null ? List.of() : List.of(fit));
    }

    @Test
    void medical_care_needs_a_nurse_at_night_besides_the_procedure() {
        needs.put("SUCTION", Known.YES);
        can.put("SUCTION", Known.YES);

        assertThat(fit("SUCTION")).isEqualTo(FITS);
        assertThat(fit("NIGHT_NURSE")).isEqualTo(ASK);
        can.put("NIGHT_NURSE", Known.NO);
        assertThat(fit("NIGHT_NURSE")).isEqualTo(DOES_NOT_FIT);
    }

    @Test
    void a_night_without_a_report_is_asked_and_a_night_without_a_bed_does_not_fit() {
        nights = Nights.from(TONIGHT, 2);

        assertThat(fit("BED")).isEqualTo(ASK);
        said.add(night(1, 0, "2026-11-20T13:00"));
        assertThat(fit("BED")).isEqualTo(DOES_NOT_FIT);
        assertThat(verdict("BED").offered()).isEqualTo("いっぱい（11月21日の夜、11月20日 13:00に確認）");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T14:00, FRESH, FITS, FITS",
        "2026-11-19T13:59, AGING, FITS, FITS",
        "2026-11-18T14:00, AGING, FITS, FITS",
        "2026-11-18T13:59, STALE, FITS, ASK",
        "2026-11-13T13:59, EXPIRED, ASK, ASK"
    })
    void a_report_is_believed_for_a_while_and_a_stay_only_as_far_as_its_oldest_night(
            String confirmed, Freshness freshness, Fit bed, Fit report) {
        nights = Nights.from(TONIGHT, 2);
        said.add(night(1, 3, confirmed));

        assertThat(judged().freshness()).isEqualTo(freshness);
        assertThat(fit("BED")).isEqualTo(bed);
        assertThat(fit("REPORT")).isEqualTo(report);
    }

    @Test
    void what_is_too_old_is_unknown_and_shows_no_number() {
        said.clear();
        said.add(night(0, 3, "2026-11-13T13:59"));

        assertThat(verdict("BED").offered()).isEqualTo("不明");
    }

    @Test
    void every_part_of_the_score_is_shown_with_its_reason_and_the_total_is_their_sum() {
        bond = new Need.Bond(true, 2, false);
        at = "2026-11-20T22:00";
        can.put("AWAKE_NIGHT_STAFF", Known.YES);
        stays = 1;

        Score score = Score.of(need(), looked(Freshness.FRESH), 6.0);

        assertThat(parts(score))
                .containsExactly(
                        "stayedBefore 40.0/40 泊まったことがある",
                        "wished 16.0/20 第2希望",
                        "freshness 15.0/15 新しい",
                        "distance 8.0/10 6.0km",
                        "sameHub 5.0/5 自拠点の区域",
                        "awakeAtNight 5.0/5 夜に起きている職員がいる",
                        "fairness 2.5/5 30日で1件");
        assertThat(score.total()).isEqualTo(91.5);
    }

    @Test
    void a_part_that_gives_nothing_is_shown_all_the_same() {
        level = 2;
        stays = 4;

        Score score = Score.of(need(), looked(Freshness.AGING), null);

        assertThat(parts(score))
                .containsExactly(
                        "stayedBefore 0.0/40 泊まったことがない",
                        "wished 0.0/20 希望なし",
                        "freshness 7.5/15 やや古い",
                        "distance 0.0/10 距離は不明",
                        "sameHub 0.0/5 姉妹拠点の区域",
                        "awakeAtNight 0.0/5 あてはまらない",
                        "fairness 1.0/5 30日で4件");
        assertThat(score.total()).isEqualTo(8.5);
    }

    @Test
    void whatever_the_place_the_total_is_the_sum_of_the_parts_shown() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            bond = new Need.Bond(random.nextBoolean(), random.nextBoolean() ? null : 1 + random.nextInt(8), false);
            at = random.nextBoolean() ? "2026-11-20T14:00" : "2026-11-20T22:00";
            can.put("AWAKE_NIGHT_STAFF", Known.values()[random.nextInt(3)]);
            stays = random.nextInt(20);
            level = 1 + random.nextInt(4);

            Score score = Score.of(need(), looked(Freshness.values()[random.nextInt(5)]), random.nextDouble() * 60);

            assertThat(score.parts()).hasSize(7).allSatisfy(part -> {
                assertThat(part.points()).isBetween(0.0, (double) part.most());
                assertThat(part.label()).isNotBlank();
                assertThat(part.because()).isNotBlank();
            });
            double sum = score.parts().stream().mapToDouble(Score.Part::points).sum();
            assertThat(score.total()).isCloseTo(sum, within(1e-9));
        }
    }

    @Test
    void the_order_is_fit_then_score_then_name_then_id_however_they_came() {
        List<Candidate> wanted = List.of(
                candidate(FITS, 30, "う", 9),
                candidate(FITS, 20, "あ", 8),
                candidate(FITS, 20, "い", 3),
                candidate(FITS, 20, "い", 4),
                candidate(ASK, 90, "あ", 2),
                candidate(DOES_NOT_FIT, 99, "あ", 1));
        List<Candidate> found = new ArrayList<>(wanted);
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(found, random);

            assertThat(found.stream().sorted(FindPlaces.BEST_FIRST).toList()).isEqualTo(wanted);
        }
    }

    private Candidate judged() {
        return FindPlaces.judge(need(), place(), can, said, VOCABULARY, SETTINGS);
    }

    private Fit fit(String rule) {
        return verdict(rule).fit();
    }

    private Verdict verdict(String rule) {
        return judged().verdicts().stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no verdict " + rule));
    }

    private List<String> rules() {
        return judged().verdicts().stream().map(Verdict::rule).toList();
    }

    private static List<String> parts(Score score) {
        return score.parts().stream()
                .map(part -> part.code() + " " + part.points() + "/" + part.most() + " " + part.because())
                .toList();
    }

    private Need need() {
        return new Need(
                nights,
                sex,
                born,
                null,
                behaviour,
                Known.YES,
                needs,
                bond == null ? Map.of() : Map.of(UNIT, bond),
                List.of(),
                Set.of(),
                Set.of(),
                36.38,
                139.73,
                moment(at));
    }

    private Rules.Looked looked(Freshness freshness) {
        return new Rules.Looked(place(), can, said, freshness, SETTINGS);
    }

    private Place place() {
        return new Place(
                UNIT,
                UNIT,
                UNIT,
                "0910300037",
                "くわの実ホーム",
                "短期入所",
                "24",
                "0282-00-0000",
                36.38,
                139.73,
                sexPolicy,
                ageMin,
                ageMax,
                null,
                null,
                null,
                level,
                "中央",
                stays);
    }

    private static UnitNight night(int later, int beds, String confirmed) {
        Instant moment = moment(confirmed);
        String status = beds > 0 ? "OPEN" : "FULL";
        return new UnitNight(
                UNIT, TONIGHT.plusDays(later), status, beds, beds, beds, beds, "", moment, moment, 0, null);
    }

    private static Candidate candidate(Fit fit, double total, String office, int number) {
        UUID unit = new UUID(0, number);
        Score score = new Score(total, List.of());
        return new Candidate(
                unit,
                unit,
                office,
                "",
                "24",
                "",
                fit,
                Freshness.FRESH,
                null,
                null,
                null,
                Reach.HUB,
                "",
                score,
                List.of());
    }

    private static Instant moment(String tokyo) {
        return LocalDateTime.parse(tokyo).atZone(TokyoClock.TOKYO).toInstant();
    }
}
