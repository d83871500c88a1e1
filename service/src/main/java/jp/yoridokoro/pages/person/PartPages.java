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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Fields;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.specialist.NeedRows;
import jp.yoridokoro.pages.specialist.Writing;
import jp.yoridokoro.registry.PersonPart;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import jp.yoridokoro.registry.ReplacePart;
import jp.yoridokoro.registry.web.PersonPartApi;

/** Who cares, whom to call, needs and places: each list on its own page, written as a whole under the person's version. */
@Hidden
@Controller("/people/{id}")
@Produces(MediaType.TEXT_HTML)
class PartPages {
    /** Rows offered beyond those on record. */
    private static final int MORE = 2;

    private final ReadPerson readPerson;
    private final ReplacePart replacePart;
    private final NeedRows needRows;
    private final PlaceChoices placeChoices;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    PartPages(
            ReadPerson readPerson,
            ReplacePart replacePart,
            NeedRows needRows,
            PlaceChoices placeChoices,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readPerson = readPerson;
        this.replacePart = replacePart;
        this.needRows = needRows;
        this.placeChoices = placeChoices;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** The parts, each by the name its page has. */
    enum Part {
        caregivers,
        contacts,
        needs,
        places
    }

    @Get("/{part:caregivers|contacts|needs|places}")
    HttpResponse<?> form(UUID id, Part part, Actor by) {
        PersonFile file = readPerson.read(id, null, by);
        return form(file, part, known(file, part), by);
    }

    @Post("/{part:caregivers|contacts|needs|places}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> replace(UUID id, Part part, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return switch (part) {
            case caregivers ->
                send(
                        id,
                        part,
                        carers(typed),
                        PersonPartApi.Caregivers.class,
                        by,
                        form -> new Sent(new PersonPart.Caregivers(form.items()), form.version()));
            case contacts ->
                send(
                        id,
                        part,
                        Fields.withoutEmptyRows(typed, "items", "name"),
                        PersonPartApi.Contacts.class,
                        by,
                        form -> new Sent(new PersonPart.Contacts(form.items()), form.version()));
            case needs ->
                send(
                        id,
                        part,
                        needRows.complete(
                                typed, "items", readPerson.read(id, null, by).needs()),
                        PersonPartApi.Needs.class,
                        by,
                        form -> new Sent(new PersonPart.Needs(form.items()), form.version()));
            case places ->
                send(
                        id,
                        part,
                        Fields.withoutEmptyRows(typed, "items", "unitId"),
                        PersonPartApi.Places.class,
                        by,
                        form -> new Sent(new PersonPart.Places(form.items()), form.version()));
        };
    }

    /** A list with the version it was written on. */
    private record Sent(PersonPart part, long version) {}

    private <T> HttpResponse<?> send(UUID id, Part part, Typed typed, Class<T> type, Actor by, Function<T, Sent> sent) {
        return forms.send(
                typed,
                type,
                by,
                form -> {
                    Sent list = sent.apply(form);
                    replacePart.replace(id, list.part(), list.version(), by);
                    return Pages.go("/people/" + id, "personChanged");
                },
                again -> again(id, part, again, by));
    }

    private HttpResponse<?> again(UUID id, Part part, Typed typed, Actor by) {
        PersonFile file = readPerson.read(id, null, by);
        return form(file, part, Parts.beside(typed, known(file, part)), by);
    }

    /** Years of birth as people say them; the main one is chosen by the number of the row. */
    private Typed carers(Typed typed) {
        Typed carers = Fields.withoutEmptyRows(typed, "items", "name");
        for (int row = 0; row < Fields.rows(typed, "items"); row++) {
            String field = "items[" + row + "].";
            if (carers.has(field + "name")) {
                carers = Writing.year(carers, field + "birthYear", LocalDate.now(clock))
                        .with(field + "main", typed.value("_main").equals(String.valueOf(row)));
            }
        }
        return carers;
    }

    private Typed known(PersonFile file, Part part) {
        Typed version = Typed.nothing().with("version", file.version());
        return switch (part) {
            case caregivers -> main(file, rows(version, file.caregivers()));
            case contacts -> rows(version, file.contacts());
            case needs -> needRows.known(version, "items", file.needs());
            case places -> rows(version, file.places());
        };
    }

    private static Typed main(PersonFile file, Typed typed) {
        int row = 0;
        while (row < file.caregivers().size() && !file.caregivers().get(row).main()) {
            row++;
        }
        return typed.with("_main", row < file.caregivers().size() ? row : null);
    }

    private static Typed rows(Typed version, List<?> rows) {
        return Typed.known(Fields.of("items", rows)).with("version", version.value("version"));
    }

    private HttpResponse<?> form(PersonFile file, Part part, Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        return pages.form(
                "person/" + part,
                by,
                typed,
                part == Part.needs
                        ? Map.of("file", file, "blocks", needRows.blocks("items"))
                        : part == Part.places
                                ? Map.of(
                                        "file",
                                        file,
                                        "rows",
                                        Fields.rows(typed, "items") + MORE,
                                        "units",
                                        placeChoices.of(file, by))
                                : Map.of("file", file, "rows", Fields.rows(typed, "items") + MORE));
    }
}
