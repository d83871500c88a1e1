package jp.yoridokoro.emergency;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Service;
import org.jspecify.annotations.Nullable;

/** A small town for the emergency tests: one hub and its coordinator, offices that report, people with needs. */
public final class Town {
    public static final LocalDate TONIGHT = LocalDate.of(2026, 11, 20);

    public final Given given;
    public final Service service;
    public final UUID hub;
    public final Caller coordinator;

    private Town(Given given) {
        this.given = given;
        this.service = given.service;
        this.hub = given.hub("中央");
        this.coordinator = given.coordinator(hub);
    }

    public static Town of(String preset) {
        return new Town(Given.municipality(preset));
    }

    /** A unit that takes people at night and has reported beds for seven nights, an hour ago. */
    public UUID unit(String name, int freeMale, int freeFemale, int freeAny) {
        UUID unit = silent(name);
        reports(unit, freeMale, freeFemale, freeAny, "2026-11-20T21:00");
        return unit;
    }

    /** A unit that takes people at night and has never reported. */
    public UUID silent(String name) {
        UUID unit = given.unit(given.office(name), name, null);
        given.capability(unit, "NIGHT_INTAKE", "YES");
        return unit;
    }

    public void reports(UUID unit, int freeMale, int freeFemale, int freeAny, String at) {
        boolean open = freeMale + freeFemale + freeAny > 0;
        OffsetDateTime confirmed =
                LocalDateTime.parse(at).atZone(TokyoClock.TOKYO).toOffsetDateTime();
        for (int night = 0; night < 7; night++) {
            service.sql(
                    """
                    insert into vacancy_report (id, unit_id, night, status, free_male, free_female, free_any, confirmed_at, changed_at, channel, reported_by)
                    values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, 'API', gen_random_uuid())
                    """,
                    unit,
                    TONIGHT.plusDays(night),
                    open ? "OPEN" : "FULL",
                    freeMale,
                    freeFemale,
                    freeAny,
                    confirmed,
                    confirmed);
        }
    }

    public UUID office(UUID unit) {
        return (UUID) service.column("select office_id from service_unit where id = ?", unit)
                .getFirst();
    }

    public Caller provider(UUID unit) {
        return given.provider(office(unit));
    }

    /** A person of this hub's area, behind the API. */
    public UUID person(String family, String givenName, String sex, @Nullable Integer behaviourScore) {
        return person(family, givenName, sex, behaviourScore, LocalDate.of(1991, 5, 3));
    }

    public UUID person(String family, String givenName, String sex, @Nullable Integer behaviourScore, LocalDate born) {
        UUID id = UUID.randomUUID();
        service.sql("""
                insert into person (id, municipality, hub_id, family_name, given_name, family_kana, given_kana, birth_date, sex, address, telephone,
                    latitude, longitude, support_category, behaviour_score, short_stay_decision, created_at)
                values (?, ?, ?, ?, ?, 'カワカミ', 'ケンジ', ?, ?, '試験市水代1-2-3', '0282-11-1111', 36.38, 139.73, 5, ?, 'YES', now())
                """, id, given.municipality, hub, family, givenName, born, sex, behaviourScore);
        return id;
    }

    /** Registers a person in a class, from 1 April 2026 on. */
    public void registered(UUID person, String registrationClass) {
        service.sql("""
                insert into registration (id, person_id, municipality, class, state, registered_on, talk_due, review_due, created_by, created_at)
                values (gen_random_uuid(), ?, ?, ?, 'REGISTERED', '2026-04-01', '2026-05-01', '2027-04-01', gen_random_uuid(), now())
                """, person, given.municipality, registrationClass);
    }

    public void needs(UUID person, String code, String value) {
        service.sql(
                "insert into person_need (person_id, municipality, code, value, source, observed_on) values (?, ?, ?, ?, '家族', '2026-10-01')",
                person,
                given.municipality,
                code,
                value);
    }

    public Map<String, Object> call(UUID person, int nights) {
        return new HashMap<>(Map.of(
                "personId", person,
                "callerName", "川上 よし子",
                "callerRelation", "姉",
                "callerTelephone", "090-0000-0000",
                "situation", "母が救急車で運ばれた。弟は一人では過ごせない。",
                "nights", nights));
    }

    /** A case judged an emergency. */
    public UUID emergency(UUID person, int nights) {
        UUID id = coordinator.post("/api/emergencies", call(person, nights)).id();
        judge(id, coordinator, "EMERGENCY", "CG_HOSPITAL").ok();
        return id;
    }

    /** A case whose search has begun. */
    public UUID searching(UUID person, int nights) {
        UUID id = emergency(person, nights);
        search(id);
        return id;
    }

    public Caller.Answer judge(UUID id, Caller by, String route, String clause) {
        return by.post("/api/emergencies/" + id + "/judgement", Map.of("route", route, "clause", clause, "words", ""));
    }

    public JsonNode search(UUID id) {
        return search(id, "HUB");
    }

    public JsonNode search(UUID id, String reach) {
        return coordinator
                .post("/api/emergencies/" + id + "/searches", Map.of("reach", reach, "reason", "受入先をさがす"))
                .ok()
                .get("candidates");
    }

    public Caller.Answer offer(UUID id, UUID... units) {
        return coordinator.post("/api/emergencies/" + id + "/offers", Map.of("units", List.of(units)));
    }

    /** The one offer of an answer to {@link #offer}. */
    public static UUID only(Caller.Answer offers) {
        return UUID.fromString(offers.ok().get(0).get("id").asText());
    }

    public JsonNode one(UUID id) {
        return coordinator.get("/api/emergencies/" + id).ok();
    }

    public String stage(UUID id) {
        return (String) service.column("select stage from emergency_case where id = ?", id)
                .getFirst();
    }

    /** A case whose person has arrived at a unit. */
    public UUID staying(UUID person, UUID unit, int nights) {
        UUID id = searching(person, nights);
        UUID offer = only(offer(id, unit));
        provider(unit)
                .post("/api/offers/" + offer + "/acceptance", Map.of("name", "宿直"))
                .ok();
        coordinator.post("/api/emergencies/" + id + "/arrival", Map.of()).ok();
        return id;
    }

    public static JsonNode candidate(JsonNode candidates, UUID unit) {
        for (JsonNode candidate : candidates) {
            if (candidate.get("unitId").asText().equals(unit.toString())) {
                return candidate;
            }
        }
        throw new AssertionError("no candidate " + unit);
    }

    public static JsonNode verdict(JsonNode candidate, String rule) {
        for (JsonNode verdict : candidate.get("verdicts")) {
            if (verdict.get("rule").asText().equals(rule)) {
                return verdict;
            }
        }
        throw new AssertionError("no verdict " + rule + " in " + candidate);
    }
}
