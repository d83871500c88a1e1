package jp.yoridokoro.pages.person;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registration.OpenRegistration;
import jp.yoridokoro.settings.Settings;

/** The page of a person. */
@Hidden
@Controller("/people/{id}")
@Produces(MediaType.TEXT_HTML)
class PersonPages {
    private final PersonViews views;
    private final OpenRegistration openRegistration;
    private final Settings settings;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    PersonPages(
            PersonViews views,
            OpenRegistration openRegistration,
            Settings settings,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.views = views;
        this.openRegistration = openRegistration;
        this.settings = settings;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> person(UUID id, Actor by) {
        return person(id, Typed.nothing(), by);
    }

    @Post("/registrations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                OpenRegistration.Application.class,
                by,
                form -> Pages.go(
                        "/registrations/" + openRegistration.open(id, form, by).id(), "registrationOpened"),
                again -> person(id, again, by));
    }

    private HttpResponse<?> person(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        PersonView view = views.of(id, by);
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("today", LocalDate.now(clock));
        model.put(
                "registers",
                settings.on(view.file().municipality(), LocalDate.now(clock)).flag("registration.enabled"));
        return pages.form("person/person", by, typed, model);
    }
}
