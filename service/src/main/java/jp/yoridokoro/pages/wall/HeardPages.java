package jp.yoridokoro.pages.wall;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.vacancy.SayNoChange;
import jp.yoridokoro.vacancy.VacancyReason;
import jp.yoridokoro.vacancy.web.NoChangeForm;

/** What an office said on the telephone, written down by the hub: who said it, and that nothing changed. */
@Hidden
@Controller("/vacancies/offices/{office}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class HeardPages {
    static final String SPOKEN_WITH = "spokenWith";

    private final ReadWall wall;
    private final SayNoChange sayNoChange;
    private final Forms forms;
    private final Pages pages;

    HeardPages(ReadWall wall, SayNoChange sayNoChange, Forms forms, Pages pages) {
        this.wall = wall;
        this.sayNoChange = sayNoChange;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> office(UUID office, Actor by) {
        return office(office, Typed.nothing(), by);
    }

    @Post("/no-change")
    HttpResponse<?> unchanged(UUID office, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                NoChangeForm.class,
                by,
                form -> {
                    boolean all = sayNoChange.sayNoChange(office, form.source(), by).stream()
                            .allMatch(said -> said.wrong().isEmpty());
                    return all
                            ? Pages.go("/vacancies", "wallUnchanged")
                            : Pages.go("/vacancies/offices/" + office, "wallPartly");
                },
                again -> office(office, again.at(VacancyReason.CALLER_NAME_NEEDED, SPOKEN_WITH), by));
    }

    private HttpResponse<?> office(UUID office, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        WallOffice shown = wall.office(office, by);
        if (shown == null) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        return pages.form(
                "wall/office",
                by,
                typed,
                Map.of("office", shown, "nights", wall.nights(by).each()));
    }
}
