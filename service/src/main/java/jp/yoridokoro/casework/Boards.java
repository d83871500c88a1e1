package jp.yoridokoro.casework;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.matching.Reach;
import org.jspecify.annotations.Nullable;

/** What boards show of cases that run, and the search a case stands in. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Boards extends GenericRepository<EmergencyCase, UUID> {
    @Query("select * from emergency_case where stage not in ('CLOSED', 'CANCELLED') order by received_at, id")
    List<EmergencyCase> running();

    /**
     * Who a running case is about, and how its offers stand.
     *
     * @param asked offices asked so far, without those taken back or decided elsewhere
     * @param answered how many of them have said something
     * @param answerDue when the first of those still thinking must have answered
     */
    @Introspected
    record Face(
            UUID id,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            @Nullable LocalDate birthDate,
            Sex sex,
            String hub,
            int asked,
            int answered,
            @Nullable Instant answerDue) {}

    @Query("""
            select c.id, p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date, p.sex, h.name as hub,
                   coalesce(o.asked, 0) as asked, coalesce(o.answered, 0) as answered, o.answer_due
            from emergency_case c join person p on p.id = c.person_id join hub h on h.id = c.owner_hub_id
            left join lateral (
                select count(*)::int as asked, count(*) filter (where f.state in ('ACCEPTED', 'DECLINED', 'NO_ANSWER'))::int as answered,
                       min(f.expires_at) filter (where f.state = 'SENT' and f.expires_at > :now) as answer_due
                from offer f where f.case_id = c.id and f.state not in ('WITHDRAWN', 'TAKEN_ELSEWHERE')) o on true
            where c.stage not in ('CLOSED', 'CANCELLED')
            """)
    List<Face> faces(Instant now);

    /** The search a case stands in. */
    @Introspected
    record Search(Reach reach, String reason, Instant at) {}

    /** The latest; of two made in the same moment the wider. */
    @Query("""
            select reach, reason, at from match_run where case_id = :caseId
            order by at desc, array_position(array['HUB', 'SIBLING', 'NEIGHBOUR', 'PREFECTURE'], reach) desc limit 1
            """)
    Optional<Search> lastSearch(UUID caseId);
}
