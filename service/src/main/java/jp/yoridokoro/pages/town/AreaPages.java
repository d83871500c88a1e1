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
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.DirectoryReason;
import jp.yoridokoro.directory.FormArea;
import jp.yoridokoro.directory.web.AreasApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** An area of several municipalities acting together, to be named when a hub is kept. */
@Hidden
@Controller("/town/areas")
@Produces(MediaType.TEXT_HTML)
class AreaPages {
    private final HubDesk desk;
    private final FormArea formArea;
    private final Forms forms;
    private final Pages pages;

    AreaPages(HubDesk desk, FormArea formArea, Forms forms, Pages pages) {
        this.desk = desk;
        this.formArea = formArea;
        this.forms = forms;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<?> forming(Actor by) {
        return show(Typed.known(Map.of("municipalities", by.tenant())), by);
    }

    private HttpResponse<?> show(Typed typed, Actor by) {
        Typed pointed = typed.at(BaseReason.NOT_YOURS, "municipalities").at(DirectoryReason.AREA_NAME_TAKEN, "name");
        return pages.form("town/area", by, pointed, desk.areas(by));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> form(@Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                AreasApi.AreaForm.class,
                by,
                form -> {
                    formArea.form(form.name(), form.municipalities(), by);
                    return Pages.go("/town/hubs", "areaFormed");
                },
                again -> show(again, by));
    }
}
