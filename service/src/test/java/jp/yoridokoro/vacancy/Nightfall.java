package jp.yoridokoro.vacancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.testing.Given;
import org.jspecify.annotations.Nullable;

/** What the tests of the ledger arrange: cases, reports as the owner, claims as the service itself. Tonight is 20 November 2026. */
final class Nightfall {
    static final LocalDate TONIGHT = LocalDate.parse("2026-11-20");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Given given;
    private final UUID hub;
    private final Ledger ledger;

    Nightfall(Given given) {
        this.given = given;
        this.hub = given.hub("拠点");
        this.ledger = given.service.bean(Ledger.class);
    }

    /** An open case of somebody new. */
    UUID someCase() {
        UUID person = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        given.service.sql(
                "insert into person (id, municipality, hub_id, family_name, given_name, sex, created_at) values (?, ?, ?, '試験', '一郎', 'MALE', now())",
                person,
                given.municipality,
                hub);
        given.service.sql("""
                insert into emergency_case (id, municipality, number, person_id, owner_hub_id, stage, caller_name, caller_relation, caller_telephone,
                    first_night, leaving, received_at, received_by, acknowledge_due, triage_due)
                values (?, ?, ?, ?, ?, 'RECEIVED', '母', '母', '0282-00-0000', '2026-11-20', '2026-11-21', now(), gen_random_uuid(), now(), now())
                """, id, given.municipality, "E-" + NUMBER.incrementAndGet(), person, hub);
        return id;
    }

    /** A report straight into the history, confirmed at the clock's now. */
    UUID reported(UUID unit, LocalDate night, int male, int female, int any, int kept, UUID... includes) {
        UUID id = UUID.randomUUID();
        given.service.sql(
                """
                insert into vacancy_report (id, unit_id, night, status, kept, free_male, free_female, free_any, includes, confirmed_at, changed_at, channel, reported_by)
                select ?, ?, ?, case when ? > 0 then 'OPEN' else 'FULL' end, ?, ?, ?, ?, ?::uuid[], ?, ?, 'WEB', gen_random_uuid()
                from (select set_config('yoridokoro.now', ?, true)) as acting
                """,
                id,
                unit,
                night,
                male + female + any,
                kept,
                male,
                female,
                any,
                "{"
                        + String.join(
                                ",",
                                java.util.Arrays.stream(includes)
                                        .map(UUID::toString)
                                        .toList()) + "}",
                now(),
                now(),
                now().toString());
        return id;
    }

    OffsetDateTime now() {
        return given.service.clock().instant().atOffset(ZoneOffset.UTC);
    }

    Instant inMinutes(int minutes) {
        return given.service.clock().instant().plusSeconds(60L * minutes);
    }

    Claiming bed(UUID unit, LocalDate first, int nights) {
        return bed(someCase(), unit, first, nights, Sex.MALE, null, false);
    }

    Claiming bed(
            UUID caseId,
            UUID unit,
            LocalDate first,
            int nights,
            Sex sex,
            @Nullable LocalDate born,
            boolean overCapacity) {
        return new Claiming(given.municipality, caseId, unit, Nights.from(first, nights), sex, born, overCapacity);
    }

    UUID hold(Claiming what) {
        return asService(() -> ledger.hold(what, inMinutes(30)));
    }

    UUID take(Claiming what) {
        return asService(() -> ledger.takeAtOnce(what));
    }

    void asService(Runnable work) {
        asService(() -> {
            work.run();
            return true;
        });
    }

    <T> T asService(Supplier<T> work) {
        return given.service.bean(Walls.class).as(Actor.system(given.municipality), work);
    }

    /** The reason a claim is refused with; "given" where it is not. */
    String refusal(Supplier<?> act) {
        try {
            act.get();
            return "given";
        } catch (Refused refused) {
            return refused.reason().name();
        }
    }

    String state(UUID claim) {
        return (String) given.service
                .column("select state from claim where id = ?", claim)
                .getFirst();
    }

    /** male/female/other/total/short of a unit on a night, as any signed-in reader would see it now; "none" where never reported. */
    String left(UUID unit, LocalDate night) {
        return given.service
                .column("""
                        select coalesce((select concat_ws('/', (l).male, (l).female, (l).other, (l).total, (l).short_by)), 'none')
                        from (select set_config('yoridokoro.now', ?, true)) as acting, lateral (select night_left(?, ?) as l) as asked
                        """, now().toString(), unit, night)
                .getFirst()
                .toString();
    }
}
