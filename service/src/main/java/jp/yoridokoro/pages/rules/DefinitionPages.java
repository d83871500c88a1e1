package jp.yoridokoro.pages.rules;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.settings.PublishDefinition;
import jp.yoridokoro.settings.web.DefinitionApi;

/** The definition of 緊急時: the version in force, those before and to come, and a new one. */
@Hidden
@Controller("/town/definition")
@Produces(MediaType.TEXT_HTML)
class DefinitionPages {
    private final DefinitionBook book;
    private final PublishDefinition publishDefinition;
    private final Forms forms;
    private final Pages pages;

    DefinitionPages(DefinitionBook book, PublishDefinition publishDefinition, Forms forms, Pages pages) {
        this.book = book;
        this.publishDefinition = publishDefinition;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> versions(Actor by) {
        return pages.show("rules/definition", by, Map.of("versions", book.versions(by)));
    }

    @Get("/new")
    HttpResponse<?> writing(Actor by) {
        return writing(book.known(by), by);
    }

    private HttpResponse<?> writing(Typed typed, Actor by) {
        return pages.form("rules/definition-new", by, typed, Map.of("clauses", book.kinds(by)));
    }

    /** How it would read beside a judgement; nothing is published yet. */
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(@Body Map<String, Object> body, Actor by) {
        Map<String, Object> keyless = new HashMap<>(body);
        keyless.remove(Typed.ONCE);
        Typed typed = DefinitionBook.chosen(Typed.of(keyless));
        return forms.send(
                typed,
                DefinitionApi.DefinitionForm.class,
                by,
                form -> pages.form(
                        "rules/definition-preview",
                        by,
                        typed,
                        Map.of("form", form, "body", Typed.of(keyless).values())),
                again -> writing(typedAs(keyless, again), by));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(@Body Map<String, Object> body, Actor by) {
        return forms.send(
                DefinitionBook.chosen(Typed.of(body)),
                DefinitionApi.DefinitionForm.class,
                by,
                form -> {
                    publishDefinition.publish(form.wording(), DefinitionBook.asked(form), form.from(), by);
                    return Pages.go("/town/definition", "definitionPublished");
                },
                again -> writing(typedAs(body, again), by));
    }

    /** Back from the preview, with everything as it was typed. */
    @Post("/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(@Body Map<String, Object> body, Actor by) {
        Map<String, Object> keyless = new HashMap<>(body);
        keyless.remove(Typed.ONCE);
        return writing(Typed.of(keyless), by);
    }

    /** What was typed, the clauses left out too, with the problem. */
    private static Typed typedAs(Map<String, Object> body, Typed again) {
        return new Typed(Typed.of(body).values(), again.problem(), null);
    }
}
