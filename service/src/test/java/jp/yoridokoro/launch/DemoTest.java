package jp.yoridokoro.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.yoridokoro.identity.Passwords;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static Service service;

    @BeforeAll
    static void demo_is_loaded_into_an_empty_database() {
        service = Service.start(Map.of());
        assertThat(service.database.isEmpty()).isTrue();
        assertThat(service.database.hasDemo()).isFalse();

        service.database.loadDemo(new Passwords().hash(Launch.DEMO_PASSWORD));
    }

    @AfterAll
    static void stop() {
        service.server.close();
    }

    @Test
    void a_database_with_the_demo_is_no_longer_empty() {
        assertThat(service.database.isEmpty()).isFalse();
        assertThat(service.database.hasDemo()).isTrue();
    }

    @Test
    void the_operator_is_told_every_account_and_no_other() {
        List<String> told = Pattern.compile("\\b(kyoten|kikan|shi|soudan)-[a-z]+|kunomi|midori|hinode")
                .matcher(DemoAccounts.WORDS)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();

        assertThat(service.column("select login from staff_account order by login collate \"C\""))
                .hasSize(16)
                .isEqualTo(told);
    }

    @Test
    void every_account_signs_in_with_the_password_told() {
        for (Object login : service.column("select login from staff_account")) {
            Caller.signIn(service.url(), login.toString(), Launch.DEMO_PASSWORD);
        }
    }

    @Test
    void an_account_does_not_sign_in_with_another_password() {
        Caller.Answer answer = new Caller(service.url(), null)
                .send("POST", "/api/sign-in", Map.of("username", "kunomi", "password", "yoridokoro"), null);

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void registrations_stand_in_every_state_but_one() {
        assertThat(service.column("select distinct state from registration order by 1"))
                .containsExactly("DRAFT", "ENDED", "JUDGING", "NOT_REGISTERED", "REGISTERED", "SUBMITTED", "SUSPENDED");
    }

    @Test
    void every_history_ends_where_its_registration_stands() {
        assertThat(service.column("""
                        select p.family_name from registration r join person p on p.id = r.person_id
                        where r.state is distinct from
                            (select to_state from registration_event e where e.registration_id = r.id order by id desc limit 1)
                        """)).isEmpty();
    }

    @Test
    void tonight_shows_beds_of_every_age_of_report() {
        assertThat(service.column("""
                        select distinct case when age <= interval '24 hours' then 'FRESH' when age <= interval '48 hours' then 'AGING'
                            when age <= interval '7 days' then 'STALE' else 'EXPIRED' end
                        from (select now() - confirmed_at as age from vacancy_night) as reports order by 1
                        """)).containsExactly("AGING", "EXPIRED", "FRESH", "STALE");
        assertThat(service.column(
                        "select count(*)::int from vacancy_night where free_male + free_female + free_any > 0"))
                .first()
                .isNotEqualTo(0);
    }

    @Test
    void capabilities_say_yes_no_and_unknown() {
        assertThat(service.column("select distinct value from unit_capability order by 1"))
                .containsExactly("NO", "UNKNOWN", "YES");
    }

    @Test
    void the_four_hubs_of_Kashiwa_are_siblings_of_each_other() {
        assertThat(service.column("select count(*)::int from hub_neighbour where relation = 'SIBLING'"))
                .containsExactly(12);
    }
}
