package jp.yoridokoro.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({
        "カワカミ, ケンジ, K.K.",
        "シライシ, チヒロ, S.C.",
        "フクダ, ジュン, F.J.",
        "ヂュウ, ヅカ, J.Z.",
        "ヴァン, ワタル, V.W.",
        "オオタ, ンドゥール, O.N.",
        "パク, ポール, P.P."
    })
    void initials_are_the_first_letters_of_the_kana(String family, String given, String initials) {
        assertThat(Initials.of(family, given)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"'', ケンジ", "カワカミ, ''", "Smith, ケンジ"})
    void half_a_name_says_nothing(String family, String given) {
        assertThat(Initials.of(family, given)).isEmpty();
    }
}
