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
import jp.yoridokoro.directory.KeepPools;
import jp.yoridokoro.directory.KeepUnit;
import jp.yoridokoro.directory.SayCapabilities;
import jp.yoridokoro.directory.UnitFacts;
import jp.yoridokoro.directory.web.UnitsApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** One unit: its facts, the beds it draws on, and what it can do, code by code. */
@Hidden
@Controller("/town/units/{id}")
@Produces(MediaType.TEXT_HTML)
class UnitPages {
    private final UnitDesk desk;
    private final KeepUnit keepUnit;
    private final KeepPools keepPools;
    private final SayCapabilities sayCapabilities;
    private final Forms forms;
    private final Pages pages;

    UnitPages(
            UnitDesk desk,
            KeepUnit keepUnit,
            KeepPools keepPools,
            SayCapabilities sayCapabilities,
            Forms forms,
            Pages pages) {
        this.desk = desk;
        this.keepUnit = keepUnit;
        this.keepPools = keepPools;
        this.sayCapabilities = sayCapabilities;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> one(UUID id, Actor by) {
        return show(id, desk.facts(id), Typed.nothing(), by);
    }

    private HttpResponse<?> show(UUID id, Typed facts, Typed pool, Actor by) {
        Map<String, Object> model = desk.model(id, by);
        model.put("facts", Fields.beside(facts, () -> desk.facts(id)));
        model.put("pool", pool);
        return pages.form("town/unit", by, facts.problem() == null ? pool : facts, model);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> facts(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                UnitFacts.class,
                by,
                form -> {
                    keepUnit.say(id, form, by);
                    return Pages.go("/town/units/" + id, "unitSaid");
                },
                again -> show(id, again, Typed.nothing(), by));
    }

    @Post("/pool")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pool(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                UnitsApi.DrawForm.class,
                by,
                form -> {
                    keepPools.draw(id, form.poolId(), form.version(), by);
                    return Pages.go("/town/units/" + id, "poolDrawn");
                },
                again -> show(id, desk.facts(id), again, by));
    }

    @Get("/capabilities")
    HttpResponse<?> capabilities(UUID id, Actor by) {
        return capabilities(id, desk.capabilities(id), by);
    }

    private HttpResponse<?> capabilities(UUID id, Typed typed, Actor by) {
        Map<String, Object> model = desk.model(id, by);
        model.put("blocks", desk.blocks(id));
        return pages.form("town/capabilities", by, Fields.beside(typed, () -> desk.capabilities(id)), model);
    }

    /** Only what was changed is said anew: the rest keeps its day, its source and its note. */
    @Post("/capabilities")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(UUID id, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                desk.changed(id, typed),
                UnitsApi.CapabilitiesForm.class,
                by,
                form -> {
                    sayCapabilities.say(id, form.version(), form.capabilities(), by);
                    return Pages.go("/town/units/" + id, "capabilitiesSaid");
                },
                again -> capabilities(id, new Typed(typed.values(), again.problem(), null), by));
    }
}
