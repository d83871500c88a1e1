package jp.yoridokoro.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {
    @ParameterizedTest
    @ValueSource(strings = {"0910300037", "0910300433", "0910300565", "0912300217", "1212101206", "1212101255"})
    void an_office_number_as_published_holds(String number) {
        assertThat(new OfficeNumber(number).checkDigitHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0313015009",
                "0313100264",
                "1211900069",
                "2714801503",
                "4651501018",
                "091030003",
                "０９１０３００３７７",
                ""
            })
    void a_real_office_number_with_a_wrong_digit_does_not_hold(String number) {
        assertThat(new OfficeNumber(number).checkDigitHolds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3430005000676", "6430001039955"})
    void a_corporation_number_holds(String number) {
        assertThat(new CorporationNumber(number).checkDigitHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4430005000676", "6430001039956", "643000103995", ""})
    void a_corporation_number_with_a_wrong_digit_does_not_hold(String number) {
        assertThat(new CorporationNumber(number).checkDigitHolds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"092037", "122173", "142077", "010006"})
    void a_local_government_code_holds(String code) {
        assertThat(new LocalGovernmentCode(code).checkDigitHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"092036", "122137", "09203", ""})
    void a_local_government_code_with_a_wrong_digit_does_not_hold(String code) {
        assertThat(new LocalGovernmentCode(code).checkDigitHolds()).isFalse();
    }

    @Test
    void every_published_local_government_code_holds() throws IOException {
        Path list = SharedData.file("citycode.csv");

        assertThat(Files.readAllLines(list).stream().skip(1))
                .hasSize(1_788)
                .allMatch(line -> new LocalGovernmentCode(line.substring(0, 6)).checkDigitHolds());
    }
}
