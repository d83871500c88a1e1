package jp.yoridokoro.pages.specialist;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.ReadPerson;

/** The own people, and finding somebody. What is looked for is sent in a body: a name never stands in an address. */
@Hidden
@Controller("/people")
@Produces(MediaType.TEXT_HTML)
class PeoplePages {
    private static final int SIZE = 20;
    private static final int LONGEST = 100;

    private final ReadPerson readPerson;
    private final PersonLines personLines;
    private final Pages pages;

    PeoplePages(ReadPerson readPerson, PersonLines personLines, Pages pages) {
        this.readPerson = readPerson;
        this.personLines = personLines;
        this.pages = pages;
    }

    @Get("{?after}")
    HttpResponse<?> list(@Nullable @QueryValue UUID after, Actor by) {
        return found("", after, by);
    }

    @Post("/searches")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(@Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        String words = typed.value("words").strip();
        UUID after = typed.has("after") ? UUID.fromString(typed.value("after")) : null;
        return found(words.substring(0, Math.min(words.length(), LONGEST)), after, by);
    }

    private HttpResponse<?> found(String words, @Nullable UUID after, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Page<People.Line> page = readPerson.search(words, after, SIZE, null, by);
        return pages.show(
                "specialist/people",
                by,
                Map.of(
                        "words",
                        words,
                        "people",
                        personLines.found(page.items(), by),
                        "own",
                        by.is(Role.SPECIALIST),
                        "next",
                        page.next() == null ? "" : page.next()));
    }
}
