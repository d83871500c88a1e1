package jp.yoridokoro.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.registry.Registrants;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/** A1: a person is registered on at most twelve fields; the rest is written when it is known. */
class RequiredFieldsTest {
    private static final int MOST = 12;

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final Caller specialist = given.specialist(given.office("相談支援センターあおば"));

    @Test
    void six_fields_suffice_and_each_of_them_is_needed() {
        List<String> needed = new ArrayList<>();
        for (String field : Registrants.facts().keySet()) {
            Map<String, Object> facts = Registrants.facts();
            facts.remove(field);
            Caller.Answer answer = specialist.post("/api/people", Map.of("person", facts));
            if (answer.status() == 400
                    && answer.body().at("/errors/0/field").asText().equals("person." + field)) {
                needed.add(field);
            }
        }
        UUID person = Registrants.hanako(specialist);
        Caller.Answer withoutClass = specialist.post("/api/people/" + person + "/registrations", Map.of());
        if (withoutClass.body().at("/errors/0/field").asText().equals("registrationClass")) {
            needed.add("registrationClass");
        }
        Caller.Answer opened =
                specialist.post("/api/people/" + person + "/registrations", Map.of("registrationClass", "A"));

        assertThat(needed)
                .containsExactlyInAnyOrder(
                        "familyName", "givenName", "familyKana", "givenKana", "sex", "registrationClass")
                .hasSizeLessThanOrEqualTo(MOST);
        assertThat(opened.status()).isEqualTo(201);
    }

    @Test
    void all_fields_that_are_missing_are_named_at_once() {
        Caller.Answer answer = specialist.post("/api/people", Map.of("person", Map.of("address", "栃木市")));
        Caller.Answer blank = specialist.post(
                "/api/people",
                Map.of(
                        "person",
                        new HashMap<>(Map.of(
                                "familyName",
                                "",
                                "givenName",
                                " ",
                                "familyKana",
                                "",
                                "givenKana",
                                "",
                                "sex",
                                "FEMALE"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").findValuesAsText("field"))
                .contains(
                        "person.familyName", "person.givenName", "person.familyKana", "person.givenKana", "person.sex");
        assertThat(blank.body().get("errors").findValuesAsText("field"))
                .contains("person.familyName", "person.givenName", "person.familyKana", "person.givenKana");
    }
}
