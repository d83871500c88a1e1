package jp.yoridokoro.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.casework.Sweep;
import jp.yoridokoro.testing.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers that run out, and whom one may ask again (DOMAIN §19 offer.holdMinutes, offer.askAgain). */
class ExpiryTest {
    private final Town town = Town.of("tochigi");

    @Test
    void a_hold_counts_until_its_last_minute_and_for_nothing_from_then_on_swept_or_not() {
        UUID unit = town.unit("さいごの一床", 1, 0, 0);
        UUID first = searching("一");
        UUID second = searching("二");
        Town.only(town.offer(first, unit));

        town.service.clock().set("2026-11-20T22:29");
        Caller.Answer inTime = town.offer(second, unit);
        town.service.clock().set("2026-11-20T22:30");
        JsonNode free = Town.candidate(town.search(second), unit);
        Caller.Answer afterwards = town.offer(second, unit);

        assertThat(inTime.status()).isEqualTo(409);
        assertThat(inTime.problem()).isEqualTo("emergency-bed-taken");
        assertThat(Town.verdict(free, "BED").get("offered").asText()).isEqualTo("1床");
        assertThat(afterwards.status()).isEqualTo(201);
    }

    @Test
    void an_offer_that_has_run_out_is_accepted_by_nobody_swept_or_not() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = searching("一");
        UUID offer = Town.only(town.offer(id, unit));
        Caller provider = town.provider(unit);
        town.service.clock().set("2026-11-20T22:30");

        Caller.Answer before = provider.post("/api/offers/" + offer + "/acceptance", Map.of());
        Caller.Answer byTelephone = town.coordinator.post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"));
        String stageBefore = town.stage(id);
        town.service.bean(Sweep.class).everywhere();
        Caller.Answer after = provider.post("/api/offers/" + offer + "/acceptance", Map.of());

        assertThat(stageBefore).isEqualTo("OFFERING");
        assertThat(List.of(before, byTelephone, after)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("emergency-offer-over");
            assertThat(answer.body().get("facts").get("state").asText()).isEqualTo("EXPIRED");
        });
        assertThat(provider.get("/api/offers").ok()).isEmpty();
    }

    @Test
    void the_sweep_writes_an_offer_off_frees_its_bed_and_lets_the_case_go_on_searching() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = searching("一");
        Town.only(town.offer(id, unit));

        town.service.clock().set("2026-11-20T22:29");
        town.service.bean(Sweep.class).everywhere();
        List<Object> early = town.service.column("select state from offer where case_id = ?", id);
        town.service.clock().set("2026-11-20T22:30");
        town.service.bean(Sweep.class).everywhere();

        assertThat(early).containsExactly("SENT");
        assertThat(town.service.column("select state from offer where case_id = ?", id))
                .containsExactly("EXPIRED");
        assertThat(town.service.column("select state from claim where case_id = ?", id))
                .containsExactly("RELEASED");
        assertThat(town.stage(id)).isEqualTo("MATCHING");
        assertThat(town.offer(id, unit).status()).isEqualTo(201);
    }

    @Test
    void a_case_with_an_answer_still_to_come_stays_with_it_when_another_offer_runs_out() {
        UUID early = town.unit("くわの実ホーム", 1, 0, 0);
        UUID late = town.unit("みどり荘", 1, 0, 0);
        UUID id = searching("一");
        town.offer(id, early).ok();
        town.service.clock().set("2026-11-20T22:10");
        town.offer(id, late).ok();

        town.service.clock().set("2026-11-20T22:30");
        town.service.bean(Sweep.class).everywhere();

        assertThat(town.service.column("select state from offer where case_id = ? order by sent_at", id))
                .containsExactly("EXPIRED", "SENT");
        assertThat(town.stage(id)).isEqualTo("OFFERING");
    }

    @Test
    void a_full_office_is_asked_again_only_after_its_next_report_and_only_if_that_shows_a_bed() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = searching("一");
        refuse(unit, Town.only(town.offer(id, unit)), "FULL");

        JsonNode atOnce = Town.candidate(town.search(id), unit);
        Caller.Answer refused = town.offer(id, unit);
        town.service.clock().set("2026-11-20T22:20");
        town.reports(unit, 0, 0, 0, "2026-11-20T22:10");
        JsonNode stillFull = Town.candidate(town.search(id), unit);
        town.reports(unit, 1, 0, 0, "2026-11-20T22:20");
        JsonNode free = Town.candidate(town.search(id), unit);

        assertThat(fits(atOnce)).isEqualTo("DOES_NOT_FIT REFUSED=DOES_NOT_FIT");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("emergency-does-not-fit");
        assertThat(stillFull.get("fit").asText()).isEqualTo("DOES_NOT_FIT");
        assertThat(fits(free)).isEqualTo("FITS REFUSED=FITS");
        assertThat(town.offer(id, unit).status()).isEqualTo(201);
    }

    @Test
    void an_office_that_did_not_answer_is_asked_again_when_a_coordinator_decides() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = searching("一");
        UUID offer = Town.only(town.offer(id, unit));
        town.coordinator
                .post("/api/offers/" + offer + "/refusal", Map.of("refusal", "NO_ANSWER"))
                .ok();

        JsonNode candidate = Town.candidate(town.search(id), unit);

        assertThat(town.service.column("select state from offer where id = ?", offer))
                .containsExactly("NO_ANSWER");
        assertThat(fits(candidate)).isEqualTo("ASK REFUSED=ASK");
        assertThat(Town.verdict(candidate, "REFUSED").get("offered").asText()).contains("出なかった", "11月20日 22:00");
        assertThat(town.offer(id, unit).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEDICAL", "BEHAVIOUR", "BUILDING", "STAFF_TONIGHT", "SEX", "TRANSPORT", "OTHER"})
    void every_other_refusal_holds_for_this_case_whatever_is_reported_later_and_for_no_other_case(String refusal) {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = searching("一");
        refuse(unit, Town.only(town.offer(id, unit)), refusal);
        town.service.clock().set("2026-11-20T22:20");
        town.reports(unit, 2, 0, 0, "2026-11-20T22:20");

        JsonNode same = Town.candidate(town.search(id), unit);
        Caller.Answer again = town.offer(id, unit);
        JsonNode other = Town.candidate(town.search(emergency("二")), unit);

        assertThat(fits(same)).isEqualTo("DOES_NOT_FIT REFUSED=DOES_NOT_FIT");
        assertThat(again.problem()).isEqualTo("emergency-does-not-fit");
        assertThat(other.get("fit").asText()).isEqualTo("FITS");
    }

    @Test
    void an_office_that_is_full_and_had_refused_the_person_is_not_asked_again_when_a_bed_comes_free() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID id = searching("一");
        refuse(unit, Town.only(town.offer(id, unit)), "MEDICAL");
        town.offer(searching("二"), unit).ok();

        Caller.Answer again = town.offer(id, unit);

        assertThat(again.problem()).isEqualTo("emergency-does-not-fit");
    }

    @Test
    void a_yes_by_telephone_of_an_office_that_never_reported_is_its_report_and_accepts() {
        UUID unit = town.silent("ほうこくなし荘");
        UUID id = town.searching(town.person("川上", "一", "MALE", null), 2);
        Caller.Answer unasked = town.offer(id, unit);

        town.coordinator
                .post(
                        "/api/emergencies/" + id + "/telephone-answers",
                        Map.of("unit", unit, "yes", true, "spokenWith", "宿直 田中"))
                .ok();

        assertThat(unasked.problem()).isEqualTo("emergency-telephone-first");
        assertThat(town.stage(id)).isEqualTo("ACCEPTED");
        assertThat(town.service.column(
                        "select night || ' ' || channel || ' ' || spoken_with || ' ' || free_any from vacancy_report where unit_id = ? order by night",
                        unit))
                .containsExactly("2026-11-20 PHONE 宿直 田中 1", "2026-11-21 PHONE 宿直 田中 1");
        assertThat(town.service.column("select state || ' ' || nights from claim where unit_id = ?", unit))
                .containsExactly("TAKEN [2026-11-20,2026-11-22)");
        assertThat(town.service.column(
                        "select state || ' ' || answer_channel || ' ' || answered_name from offer where case_id = ?",
                        id))
                .containsExactly("ACCEPTED PHONE 宿直 田中");
    }

    @Test
    void a_night_of_the_stay_that_nobody_reported_or_confirmed_too_long_ago_asks_for_a_call_first() {
        UUID unit = town.unit("くわの実ホーム", 1, 0, 0);
        UUID silent = town.searching(town.person("川上", "八泊", "MALE", null), 8);
        town.service.clock().set("2026-11-23T22:00");
        confirmed(unit, "2026-11-23", "2026-11-23T21:00");
        UUID old = town.searching(town.person("川上", "二泊", "MALE", null), 2);

        Caller.Answer unreported = town.offer(silent, unit);
        Caller.Answer stale = town.offer(old, unit);
        confirmed(unit, "2026-11-24", "2026-11-23T22:00");
        Caller.Answer fresh = town.offer(old, unit);

        assertThat(unreported.problem()).isEqualTo("emergency-telephone-first");
        assertThat(stale.problem()).isEqualTo("emergency-telephone-first");
        assertThat(fresh.status()).isEqualTo(201);
    }

    /** One night confirmed anew, as it was. */
    private void confirmed(UUID unit, String night, String at) {
        town.service.sql("""
                insert into vacancy_report (id, unit_id, night, status, free_male, confirmed_at, changed_at, channel, reported_by)
                select gen_random_uuid(), ?, cast(? as date), 'OPEN', 1, s.at, s.at, 'API', gen_random_uuid()
                from (select cast(? as timestamp) at time zone 'Asia/Tokyo' as at) as s,
                     set_config('yoridokoro.now', '2026-11-23T22:00+09:00', true)
                """, unit, night, at);
    }

    private UUID emergency(String name) {
        return town.emergency(town.person("川上", name, "MALE", null), 1);
    }

    private UUID searching(String name) {
        return town.searching(town.person("川上", name, "MALE", null), 1);
    }

    private void refuse(UUID unit, UUID offer, String refusal) {
        town.provider(unit)
                .post("/api/offers/" + offer + "/refusal", Map.of("refusal", refusal))
                .ok();
    }

    private static String fits(JsonNode candidate) {
        return candidate.get("fit").asText() + " REFUSED="
                + Town.verdict(candidate, "REFUSED").get("fit").asText();
    }
}
