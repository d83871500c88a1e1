package jp.yoridokoro.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.Test;

/** Live boards: who hears of a case, how soon, and what happens when either end of the line is lost (FEATURES H6). */
class CaseNewsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_new_call_is_heard_of_by_its_hub_in_under_two_seconds() {
        Town town = Town.of("tochigi");
        UUID person = town.person("川上", "健司", "MALE", null);
        try (Ear board = Ear.of(town.service, town.given.login("HUB_COORDINATOR", town.hub, null))) {
            assertThat(board.next(PATIENCE)).isEqualTo(new Ear.Heard("ready", "{}"));

            UUID id = town.coordinator
                    .post("/api/emergencies", town.call(person, 2))
                    .id();
            Instant saved = Instant.now();
            Ear.Heard heard = board.next(PATIENCE);

            assertThat(heard).isEqualTo(new Ear.Heard("case", "{\"id\":\"" + id + "\"}"));
            assertThat(Duration.between(saved, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void an_offer_its_answer_a_meeting_and_a_task_are_news() {
        Town town = Town.of("tochigi");
        UUID unit = town.unit("くのみ", 1, 1, 1);
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 2);
        Ear.Heard news = new Ear.Heard("case", "{\"id\":\"" + id + "\"}");
        try (Ear board = Ear.of(town.service, town.given.login("CORE_STAFF"))) {
            settle(town, board);

            UUID offer = Town.only(town.offer(id, unit));
            assertThat(board.next(PATIENCE)).isEqualTo(news);
            settle(town, board);
            town.provider(unit)
                    .post("/api/offers/" + offer + "/refusal", Map.of("refusal", "FULL"))
                    .ok();
            assertThat(board.next(PATIENCE)).isEqualTo(news);
            settle(town, board);
            town.service.sql("""
                    insert into meeting (id, municipality, kind, subject_kind, subject_id, planned_at, convened_by)
                    values (gen_random_uuid(), ?, 'EMERGENCY', 'CASE', ?, now(), gen_random_uuid())
                    """, town.given.municipality, id);
            assertThat(board.next(PATIENCE)).isEqualTo(news);
            town.service.sql("""
                    insert into task (id, municipality, subject_kind, subject_id, kind, title, owner, due_on, created_at)
                    values (gen_random_uuid(), ?, 'CASE', ?, 'OTHER', '電話', '拠点', '2026-12-01', now())
                    """, town.given.municipality, id);
            assertThat(board.next(PATIENCE)).isEqualTo(news);
        }
    }

    @Test
    void another_municipality_and_another_hub_hear_nothing() {
        Town here = Town.of("tochigi");
        Town elsewhere = Town.of("tochigi");
        UUID otherHub = here.given.hub("きた");
        UUID id = here.searching(here.person("川上", "健司", "MALE", null), 2);
        try (Ear far = Ear.of(here.service, elsewhere.given.login("MUNICIPALITY"));
                Ear near = Ear.of(here.service, here.given.login("HUB_COORDINATOR", otherHub, null));
                Ear own = Ear.of(here.service, here.given.login("MUNICIPALITY"))) {
            near.next(PATIENCE);
            far.next(PATIENCE);
            settle(here, own);

            here.search(id);
            assertThat(own.next(PATIENCE).data()).contains(id.toString());
            assertThat(settle(elsewhere, far)).hasSize(1);
            assertThat(near.waiting()).isZero();
            here.service.sql("update emergency_case set owner_hub_id = ? where id = ?", otherHub, id);

            assertThat(near.next(PATIENCE).data()).contains(id.toString());
        }
    }

    @Test
    void an_office_hears_that_it_was_asked_but_not_of_which_case() {
        Town town = Town.of("tochigi");
        UUID unit = town.unit("くのみ", 1, 1, 1);
        UUID other = town.unit("みどり", 1, 1, 1);
        UUID id = town.searching(town.person("川上", "健司", "MALE", null), 2);
        try (Ear office = Ear.of(town.service, town.given.login("PROVIDER", null, town.office(unit)));
                Ear notAsked = Ear.of(town.service, town.given.login("PROVIDER", null, town.office(other)));
                Ear own = Ear.of(town.service, town.given.login("MUNICIPALITY"))) {
            office.next(PATIENCE);
            notAsked.next(PATIENCE);

            town.offer(id, unit).ok();

            assertThat(office.next(PATIENCE)).isEqualTo(new Ear.Heard("case", "{}"));
            settle(town, own);
            assertThat(notAsked.waiting()).isZero();
        }
    }

    @Test
    void nobody_listens_without_signing_in() {
        assertThat(new jp.yoridokoro.testing.Caller(Service.running().url(), null)
                        .getAs("text/event-stream", "/board/events")
                        .raw()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("/sign-in?then=");
    }

    @Test
    void a_closed_browser_is_forgotten() {
        Town town = Town.of("tochigi");
        HearCases hearCases = town.service.bean(HearCases.class);
        int before = hearCases.count();
        Ear board = Ear.of(town.service, town.given.login("MUNICIPALITY"));
        board.next(PATIENCE);
        assertThat(hearCases.count()).isEqualTo(before + 1);

        board.close();

        assertThat(comesTrue(() -> hearCases.count() == before)).isTrue();
    }

    @Test
    void a_lost_line_to_the_database_is_opened_again_and_everybody_looks_at_everything() {
        Service service = Service.start(Map.of());
        try {
            Given given = Given.municipality(service, "tochigi");
            try (Ear board = Ear.of(service, given.login("MUNICIPALITY"))) {
                board.next(PATIENCE);
                assertThat(comesTrue(() -> !lines(service).isEmpty())).isTrue();
                Object old = lines(service).getFirst();

                service.column("select pg_terminate_backend(?)", old);

                assertThat(board.next(PATIENCE)).isEqualTo(new Ear.Heard("case", "{}"));
                assertThat(lines(service)).hasSize(1).doesNotContain(old);
            }
        } finally {
            service.server.close();
        }
    }

    @Test
    void a_service_that_stops_ends_its_streams_and_its_line() {
        Service service = Service.start(Map.of());
        Given given = Given.municipality(service, "tochigi");
        try (Ear board = Ear.of(service, given.login("MUNICIPALITY"))) {
            board.next(PATIENCE);

            service.server.close();

            assertThat(board.ends(PATIENCE)).isTrue();
            assertThat(comesTrue(() -> lines(service).isEmpty())).isTrue();
        }
    }

    /** Makes a new call and waits until it is heard: whatever was told before has been heard by then. */
    private static List<Ear.Heard> settle(Town town, Ear board) {
        UUID id = town.coordinator
                .post("/api/emergencies", town.call(town.person("中村", "光", "FEMALE", null), 1))
                .id();
        return board.until(id, PATIENCE);
    }

    private static List<Object> lines(Service service) {
        return service.column("""
                select pid from pg_stat_activity
                where datname = current_database() and application_name = 'yoridokoro-news' and query ilike 'listen%'
                """);
    }

    private static boolean comesTrue(BooleanSupplier wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!wanted.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        return wanted.getAsBoolean();
    }
}
