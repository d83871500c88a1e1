package jp.yoridokoro.pages.specialist;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.risk.ReadRisks;
import jp.yoridokoro.risk.Tier;

/** What must be done today, and under it the people to think of first. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class TodayPages {
    private static final int PEOPLE = 20;

    private final DueLines dues;
    private final PeopleLines people;
    private final WorkLines work;
    private final HouseLines houses;
    private final ReadRisks readRisks;
    private final PersonLines personLines;
    private final Pages pages;

    TodayPages(
            DueLines dues,
            PeopleLines people,
            WorkLines work,
            HouseLines houses,
            ReadRisks readRisks,
            PersonLines personLines,
            Pages pages) {
        this.dues = dues;
        this.people = people;
        this.work = work;
        this.houses = houses;
        this.readRisks = readRisks;
        this.personLines = personLines;
        this.pages = pages;
    }

    @Get("/today")
    HttpResponse<?> today(Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        List<TodayLine> lines = new ArrayList<>();
        work.cases(by).ifPresent(lines::add);
        lines.addAll(dues.of(by));
        lines.addAll(houses.of(by));
        lines.addAll(work.after(by));
        lines.addAll(people.of(by));
        boolean own = by.is(Role.SPECIALIST);
        List<PersonLine> first = personLines.byRisk(readRisks
                .list(own ? null : Tier.HIGH, null, null, PEOPLE, null, by)
                .items());
        return pages.show("specialist/today", by, Map.of("lines", lines, "people", first, "own", own));
    }
}
