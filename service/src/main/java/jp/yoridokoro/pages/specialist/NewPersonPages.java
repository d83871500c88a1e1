package jp.yoridokoro.pages.specialist;

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
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.duplicate.AddCheckedPerson;
import jp.yoridokoro.duplicate.Lookalike;
import jp.yoridokoro.duplicate.web.NewPersonApi.NewPersonForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registration.OpenRegistration;
import jp.yoridokoro.registration.Registration;
import jp.yoridokoro.registry.NewPerson;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;
import jp.yoridokoro.settings.Settings;

/** Adding somebody, and beginning the registration with it; whoever is alike is shown before anything is saved. */
@Hidden
@Controller("/people/new")
@Produces(MediaType.TEXT_HTML)
class NewPersonPages {
    private static final String CLASS = "_class";
    private static final String CARER = "mainCaregiver.";

    private final AddCheckedPerson addCheckedPerson;
    private final OpenRegistration openRegistration;
    private final NeedRows needRows;
    private final PostalLookup postal;
    private final People people;
    private final Hubs hubs;
    private final Settings settings;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    NewPersonPages(
            AddCheckedPerson addCheckedPerson,
            OpenRegistration openRegistration,
            NeedRows needRows,
            PostalLookup postal,
            People people,
            Hubs hubs,
            Settings settings,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.addCheckedPerson = addCheckedPerson;
        this.openRegistration = openRegistration;
        this.needRows = needRows;
        this.postal = postal;
        this.people = people;
        this.hubs = hubs;
        this.settings = settings;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(Actor by) {
        return form(
                Typed.nothing()
                        .with("person.hubId", by.hubId())
                        .with(CLASS, by.is(Role.SPECIALIST) ? "A" : "")
                        .with("_source", Words.of("need.source.usual")),
                by);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                read(typed),
                NewPersonForm.class,
                by,
                form -> save(form, typed.value(CLASS), by),
                again -> form(again, by));
    }

    /** Without JavaScript: the same form with the address of the postal code. */
    @Post("/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> address(@Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body).with(Typed.ONCE, null);
        return forms.send(typed, by, () -> form(postal.filled(typed), by), again -> form(again, by));
    }

    /** As the API takes it: in katakana, with the answers of the blocks, without a caregiver of whom nothing is said. */
    private Typed read(Typed typed) {
        Typed written = Writing.katakana(typed, "person.familyKana", "person.givenKana");
        written =
                Writing.year(needRows.complete(written, "needs", List.of()), CARER + "birthYear", LocalDate.now(clock));
        if (written.has(CARER + "name") || written.has(CARER + "relation")) {
            return written.with(CARER + "main", true);
        }
        return written.with(CARER + "health", null).with(CARER + "livesTogether", null);
    }

    private HttpResponse<?> save(NewPersonForm form, String registrationClass, Actor by) {
        NewPerson person = new NewPerson(form.person(), form.needs(), form.mainCaregiver());
        Person added =
                addCheckedPerson.add(person, new AddCheckedPerson.Word(form.notTheSameAs(), form.confirmedNew()), by);
        if (!registrationClass.isEmpty()) {
            Registration.RegistrationClass wanted = Registration.RegistrationClass.valueOf(registrationClass);
            openRegistration.open(added.id(), new OpenRegistration.Application(wanted, ""), by);
        }
        return Pages.go("/people/" + added.id(), "personAdded");
    }

    private HttpResponse<?> form(Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        List<Choice> known = people.hubs(by.tenant()).stream()
                .flatMap(id -> hubs.findById(id).stream())
                .map(hub -> new Choice(hub.id().toString(), hub.name()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("hubs", known);
        model.put("blocks", needRows.blocks("needs"));
        model.put("registers", settings.on(by.tenant(), LocalDate.now(clock)).flag("registration.enabled"));
        model.put("alike", alike(typed));
        model.put("asked", typed.problem() != null && typed.problem().facts().containsKey("elsewhere"));
        return pages.form("specialist/new-person", by, typed, model);
    }

    private static List<Lookalike> alike(Typed typed) {
        return typed.problem() != null && typed.problem().facts().get("candidates") instanceof List<?> found
                ? found.stream().map(Lookalike.class::cast).toList()
                : List.of();
    }
}
