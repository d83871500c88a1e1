package jp.yoridokoro.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamelessTest {
    private static final List<List<String>> HANAKO = List.of(List.of("林", "花子"), List.of("ハヤシ", "ハナコ"));

    @ParameterizedTest
    @CsvSource({
        "林 花子さんは水で飲む, ご本人は水で飲む",
        "林花子は水で飲む, ご本人は水で飲む",
        "林さんは林の道を歩く, ご本人は林の道を歩く",
        "花子と呼ぶ, ご本人と呼ぶ",
        "ハナコちゃんと呼ぶ, ご本人と呼ぶ",
        "はなこさんと呼ぶ, ご本人と呼ぶ",
        "はやし はなこ, ご本人",
        "ﾊﾅｺと呼ぶ, ご本人と呼ぶ",
        "よし子さん（姉）を呼ぶ, よし子さん（姉）を呼ぶ"
    })
    void a_name_is_taken_out_however_it_is_written(String words, String nameless) {
        assertThat(Nameless.words(HANAKO, words)).isEqualTo(nameless);
    }

    @Test
    void an_unknown_name_changes_nothing() {
        assertThat(Nameless.words(List.of(List.of("", ""), List.of("", "")), "静かに待つ"))
                .isEqualTo("静かに待つ");
    }
}
