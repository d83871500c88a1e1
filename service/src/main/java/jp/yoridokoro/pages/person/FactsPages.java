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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Fields;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.specialist.Writing;
import jp.yoridokoro.registry.ChangePerson;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import jp.yoridokoro.registry.web.PersonApi.ChangeForm;

/** What is written of a person, to be put right. Whoever was faster is shown beside what was typed. */
@Hidden
@Controller("/people/{id}/facts")
@Produces(MediaType.TEXT_HTML)
class FactsPages {
    private final ReadPerson readPerson;
    private final ChangePerson changePerson;
    private final People people;
    private final Hubs hubs;
    private final Forms forms;
    private final Pages pages;

    FactsPages(ReadPerson readPerson, ChangePerson changePerson, People people, Hubs hubs, Forms forms, Pages pages) {
        this.readPerson = readPerson;
        this.changePerson = changePerson;
        this.people = people;
        this.hubs = hubs;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(UUID id, Actor by) {
        PersonFile file = readPerson.read(id, null, by);
        return form(file, known(file), by);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Writing.katakana(Typed.of(body), "person.familyKana", "person.givenKana"),
                ChangeForm.class,
                by,
                form -> {
                    changePerson.change(id, form.person(), form.version(), by);
                    return Pages.go("/people/" + id, "personChanged");
                },
                again -> again(id, again, by));
    }

    private HttpResponse<?> again(UUID id, Typed typed, Actor by) {
        PersonFile file = readPerson.read(id, null, by);
        return form(file, Parts.beside(typed, known(file)), by);
    }

    private static Typed known(PersonFile file) {
        return Typed.known(Fields.of("person", file.person())).with("version", file.version());
    }

    private HttpResponse<?> form(PersonFile file, Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        List<Choice> known = people.hubs(file.municipality()).stream()
                .flatMap(id -> hubs.findById(id).stream())
                .map(hub -> new Choice(hub.id().toString(), hub.name()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("id", file.id());
        model.put("name", file.person().familyName() + " " + file.person().givenName());
        model.put("hubs", known);
        return pages.form("person/facts", by, typed, model);
    }
}
