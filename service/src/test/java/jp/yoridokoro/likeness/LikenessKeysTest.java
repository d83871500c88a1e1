package jp.yoridokoro.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of the database find at least what the rules would call alike. */
class LikenessKeysTest {
    private final Service service = Service.running();

    @Test
    void the_table_of_variants_is_the_same_in_the_code_and_in_the_database() {
        List<String> different = new ArrayList<>();
        Kanji.variants().forEach((variant, plain) -> {
            String name = Character.toString(variant) + "野";
            if (!service.column("select kanji_plain(?)", name).getFirst().equals(Character.toString(plain) + "野")) {
                different.add(name);
            }
        });

        assertThat(Kanji.variants()).hasSizeGreaterThan(150).containsEntry("髙".codePointAt(0), "高".codePointAt(0));
        assertThat(different).isEmpty();
        assertThat(Kanji.plain("𠮷﨑 髙")).isEqualTo("吉崎高");
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
        "リュウ ヘイ, リュウヘイ"
    })
    void what_sounds_alike_shares_a_key(String one, String other) {
        assertThat(service.column("select kana_sound(?)", one))
                .isEqualTo(service.column("select kana_sound(?)", other));
    }

    @ParameterizedTest
    @CsvSource({"栃木県栃木市平柳町一丁目２番３号", "栃木市平柳町1-2-3 コーポ101", "栃木市大字平柳123番地の4", "東京都千代田区1ー2ー3", "栃木市", "京都府京都市北区２－３"})
    void an_address_has_the_same_key_in_the_code_and_in_the_database(String address) {
        Object key =
                service.column("select coalesce(address_key(?), '')", address).getFirst();

        assertThat(Places.address(address)).isEqualTo(key);
    }
}
