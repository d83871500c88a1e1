package jp.yoridokoro.postal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class PostalCodesTest {
    private final Given given = Given.municipality("tochigi");
    private final Caller office = given.provider(given.office("くわの実"));

    @Test
    void a_code_names_prefecture_municipality_and_town() {
        JsonNode town = find("3280015");

        assertThat(town.get("prefecture").asText()).isEqualTo("栃木県");
        assertThat(town.get("municipality").asText()).isEqualTo("栃木市");
        assertThat(town.get("town").asText()).isEqualTo("万町");
        assertThat(town.get("kana").asText()).isEqualTo("トチギケントチギシヨロズチョウ");
        assertThat(town.get("certain").asBoolean()).isTrue();
    }

    @Test
    void digits_may_be_of_any_width_with_or_without_hyphen() {
        JsonNode plain = find("1500001");

        assertThat(plain.get("town").asText()).isEqualTo("神宮前");
        assertThat(find("150-0001")).isEqualTo(plain);
        assertThat(find("１５０ー０００１")).isEqualTo(plain);
        assertThat(find("〒150−0001")).isEqualTo(plain);
    }

    @Test
    void the_city_hall_has_a_code_of_its_own_with_its_street() {
        JsonNode hall = find("3288686");

        assertThat(hall.get("company").asText()).isEqualTo("栃木市役所");
        assertThat(hall.get("town").asText()).isEqualTo("万町９番２５号");
    }

    @Test
    void words_that_are_no_town_are_left_out() {
        assertThat(find("3280000").get("town").asText()).isEmpty();
        assertThat(find("0820007").get("town").asText()).isEqualTo("北芽室");
    }

    @Test
    void a_code_shared_by_towns_names_none_and_says_that_it_must_be_checked() {
        JsonNode shared = find("4520961");

        assertThat(shared.get("municipality").asText()).isEqualTo("清須市");
        assertThat(shared.get("town").asText()).isEmpty();
        assertThat(shared.get("certain").asBoolean()).isFalse();
    }

    @Test
    void what_cannot_be_found_is_to_be_typed_by_hand() {
        Caller.Answer unknown = office.get("/api/postal-codes/9999999");

        assertThat(unknown.problem()).isEqualTo("postal-code-unknown");
        assertThat(unknown.body().get("next").asText()).contains("住所を");
        assertThat(office.get("/api/postal-codes/32800").problem()).isEqualTo("postal-code-malformed");
        assertThat(office.get("/api/postal-codes/abcdefg").problem()).isEqualTo("postal-code-malformed");
    }

    @Test
    void only_those_signed_in_are_answered() {
        assertThat(new Caller(given.service.url(), null)
                        .get("/api/postal-codes/3280015")
                        .status())
                .isEqualTo(401);
    }

    private JsonNode find(String code) {
        return office.get("/api/postal-codes/" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                .ok()
                .get(0);
    }
}
