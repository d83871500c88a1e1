package jp.yoridokoro.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A municipality asks from 50 points on. Scores below are added up by hand from the points of Finding. */
class CompareTest {
    private static final int ASKED = 50;
    private static final Traits HANAKO = new Traits(
            "髙橋",
            "花子",
            "タカハシ",
            "ハナコ",
            LocalDate.of(1970, 3, 5),
            Sex.FEMALE,
            "栃木市平柳町1-2-3",
            "0282-00-0011",
            "0910300037");

    @Test
    void the_same_facts_are_the_same_person_and_the_reasons_say_so() {
        Likeness likeness = Compare.of(HANAKO, HANAKO);

        // name 27 + kanji 10 + birth date 30 + sex 2 + number 45 + address 12 + telephone 12
        assertThat(likeness.score()).isEqualTo(138);
        assertThat(likeness.reasons())
                .containsExactly("氏名のカナが同じです。", "氏名の漢字が同じです。", "生年月日が同じです。", "受給者証番号が同じです。", "住所が同じです。", "電話番号が同じです。");
    }

    @Test
    void a_variant_of_a_kanji_is_no_difference() {
        Likeness likeness = Compare.of(HANAKO, bare(t -> name(t, "高橋", "花子", "タカハシ", "ハナコ")));

        assertThat(likeness.score()).isEqualTo(27 + 10 + 30 + 2);
        assertThat(likeness.reasons()).contains("氏名の漢字が、異体字や旧字体をのぞけば同じです。");
    }

    @ParameterizedTest
    @CsvSource({
        "ヤマザキ, ヤマサキ",
        "ミヅキ, ミズキ",
        "ミツキ, ミヅキ",
        "カヲル, カオル",
        "ショウコ, シヨウコ",
        "ユウコ, ユーコ",
        "オオノ, オーノ",
        "コウイチ, コーイチ",
        "ケイイチ, ケーイチ",
        "ハットリ, ハツトリ",
        "ヂロウ, ジロウ",
        "キョウコ, キヨコ",
        "リュウ ヘイ, リュウヘイ"
    })
    void kana_that_sound_alike_are_alike(String one, String other) {
        assertThat(Kana.alike(Kana.plain(one), Kana.plain(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"シカ, チカ", "ハナコ, ハルコ", "ユミ, ユミコ", "マサオ, マサキ", "アキ, アイ"})
    void other_names_do_not_sound_alike(String one, String other) {
        assertThat(Kana.alike(Kana.plain(one), Kana.plain(other))).isFalse();
    }

    @Test
    void a_former_family_name_is_asked_about_with_the_house_or_the_telephone() {
        UnaryOperator<Traits> married = t -> name(t, "田中", "花子", "タナカ", "ハナコ");
        Traits atHome = married.apply(HANAKO);

        assertThat(Compare.of(HANAKO, bare(married)).score()).isEqualTo(9 + 30 + 2);
        assertThat(Compare.of(HANAKO, without(atHome, "", HANAKO.telephone())).score())
                .isEqualTo(9 + 30 + 2 + 12)
                .isGreaterThanOrEqualTo(ASKED);
        assertThat(Compare.of(HANAKO, without(atHome, HANAKO.address(), "")).score())
                .isEqualTo(53);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-03-06, 生年月日が数字1つだけちがいます。",
        "1790-03-05, 生年月日のとなりあう数字が入れかわっています。",
        "1970-05-03, 生年月日の月と日が入れかわっています。",
        "2033-03-05, 生年月日の元号をまちがえたときのちがいです。"
    })
    void one_slip_in_the_birth_date_is_asked_about(LocalDate typed, String reason) {
        Likeness likeness = Compare.of(HANAKO, bare(t -> born(t, typed)));

        assertThat(likeness.score()).isEqualTo(27 + 10 + 15 + 2);
        assertThat(likeness.reasons()).contains(reason);
    }

    @Test
    void the_same_name_born_on_another_day_is_another_person() {
        assertThat(Compare.of(HANAKO, bare(t -> born(t, LocalDate.of(1981, 11, 22))))
                        .score())
                .isEqualTo(27 + 10 - 30 + 2);
    }

    @Test
    void an_unknown_birth_date_says_nothing() {
        assertThat(Compare.of(HANAKO, bare(t -> born(t, null))).score()).isEqualTo(27 + 10 + 2);
    }

    @Test
    void twins_are_two_people_though_their_numbers_follow_each_other() {
        Traits haruka = new Traits(
                "高橋",
                "遥",
                "タカハシ",
                "ハルカ",
                HANAKO.birthDate(),
                Sex.FEMALE,
                HANAKO.address(),
                HANAKO.telephone(),
                "0910300045");
        Traits haruna = new Traits(
                "高橋",
                "春奈",
                "タカハシ",
                "ハルナ",
                HANAKO.birthDate(),
                Sex.FEMALE,
                HANAKO.address(),
                HANAKO.telephone(),
                "0910300046");

        // name −20 + birth date 30 + sex 2 + address 12 + telephone 12
        assertThat(Compare.of(haruka, haruna).score()).isEqualTo(36).isLessThan(ASKED);
    }

    @Test
    void names_that_sound_alike_but_are_written_otherwise_are_two() {
        Traits jiro = new Traits("高橋", "次郎", "タカハシ", "ジロウ", HANAKO.birthDate(), Sex.MALE, HANAKO.address(), "", null);
        Traits shiro = new Traits("高橋", "四郎", "タカハシ", "シロウ", HANAKO.birthDate(), Sex.MALE, HANAKO.address(), "", null);

        assertThat(Compare.of(jiro, shiro).score()).isEqualTo(-20 + 30 + 2 + 12);
    }

    @Test
    void a_number_with_one_slip_counts_where_the_names_agree() {
        Traits typed = new Traits("高橋", "花子", "タカハシ", "ハナコ", null, Sex.FEMALE, "", "", "0910300073");

        assertThat(Compare.of(HANAKO, typed).score()).isEqualTo(27 + 10 + 2 + 20);
    }

    @Test
    void a_kana_left_out_is_a_slip_only_while_the_kanji_stay() {
        Likeness slip = Compare.of(HANAKO, bare(t -> name(t, "髙橋", "花子", "タカハシ", "ハナ")));
        Likeness other = Compare.of(HANAKO, bare(t -> name(t, "髙橋", "はな", "タカハシ", "ハナ")));

        assertThat(slip.score()).isEqualTo(20 + 10 + 30 + 2);
        assertThat(other.score()).isEqualTo(-20 + 30 + 2);
    }

    @Test
    void a_name_written_in_kana_says_nothing_by_its_kanji() {
        assertThat(Compare.of(HANAKO, bare(t -> name(t, "たかはし", "はなこ", "タカハシ", "ハナコ")))
                        .score())
                .isEqualTo(27 + 30 + 2);
    }

    @ParameterizedTest
    @CsvSource({"栃木市平柳町1-2-3, 栃木県栃木市平柳町一丁目２番３号", "栃木市平柳町1-2-3, 平柳町1ー2ー3", "栃木市大字平柳123番地の4, 栃木市平柳123-4 コーポ平柳101"})
    void an_address_is_the_same_however_it_is_written(String one, String other) {
        assertThat(Places.oneHouse(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"栃木市平柳町1-2-3, 栃木市平柳町1-2-4", "栃木市, 栃木市", "栃木市平柳町11-2-3, 栃木市平柳町1-2-3"})
    void another_number_is_another_house_and_no_number_is_none(String one, String other) {
        assertThat(Places.oneHouse(one, other)).isFalse();
    }

    @Test
    void the_order_does_not_matter() {
        Traits other = bare(t -> name(born(t, LocalDate.of(1970, 5, 3)), "高橋", "ハナ子", "タカハジ", "ハナコ"));

        assertThat(Compare.of(HANAKO, other)).isEqualTo(Compare.of(other, HANAKO));
    }

    /** Hanako changed, without number, address and telephone. */
    private static Traits bare(UnaryOperator<Traits> change) {
        return without(change.apply(HANAKO), "", "");
    }

    private static Traits without(Traits t, String address, String telephone) {
        return new Traits(
                t.familyName(),
                t.givenName(),
                t.familyKana(),
                t.givenKana(),
                t.birthDate(),
                t.sex(),
                address,
                telephone,
                null);
    }

    private static Traits name(Traits t, String family, String given, String familyKana, String givenKana) {
        return new Traits(
                family,
                given,
                familyKana,
                givenKana,
                t.birthDate(),
                t.sex(),
                t.address(),
                t.telephone(),
                t.beneficiaryNumber());
    }

    private static Traits born(Traits t, @Nullable LocalDate day) {
        return new Traits(
                t.familyName(),
                t.givenName(),
                t.familyKana(),
                t.givenKana(),
                day,
                t.sex(),
                t.address(),
                t.telephone(),
                t.beneficiaryNumber());
    }
}
