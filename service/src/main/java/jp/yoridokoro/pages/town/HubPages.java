package jp.yoridokoro.pages.town;

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
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.HubForm;
import jp.yoridokoro.directory.KeepHub;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** The municipality's hubs: what each does, where, and who is asked next. */
@Hidden
@Controller("/town/hubs")
@Produces(MediaType.TEXT_HTML)
class HubPages {
    private final HubDesk desk;
    private final KeepHub keepHub;
    private final Forms forms;
    private final Pages pages;

    HubPages(HubDesk desk, KeepHub keepHub, Forms forms, Pages pages) {
        this.desk = desk;
        this.keepHub = keepHub;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Actor by) {
        return pages.show("town/hubs", by, Map.of("hubs", desk.all(by), "names", desk.names(by)));
    }

    @Get("/new")
    HttpResponse<?> opening(Actor by) {
        return show(null, Typed.nothing(), by);
    }

    @Get("/{id}")
    HttpResponse<?> one(UUID id, Actor by) {
        return show(id, desk.known(id, by), by);
    }

    private HttpResponse<?> show(@org.jspecify.annotations.Nullable UUID id, Typed typed, Actor by) {
        Map<String, Object> model = desk.choices(id, typed, by);
        model.put("action", id == null ? "/town/hubs" : "/town/hubs/" + id);
        return pages.form("town/hub", by, typed, model);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(@Body Map<String, Object> body, Actor by) {
        return forms.send(
                HubDesk.said(Typed.of(body)),
                HubForm.class,
                by,
                form -> {
                    keepHub.open(form, by);
                    return Pages.go("/town/hubs", "hubOpened");
                },
                again -> show(null, again, by));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                HubDesk.said(Typed.of(body)),
                HubForm.class,
                by,
                form -> {
                    keepHub.change(id, form, by);
                    return Pages.go("/town/hubs", "hubChanged");
                },
                again -> show(id, Fields.beside(again, () -> desk.known(id, by)), by));
    }
}
