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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.CallForm;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.Office;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.emergency.OpenEmergency;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registry.Caregiver;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** Calling the hub now for this person, with everything known filled in; the case is followed from there. */
@Hidden
@Controller("/people/{id}/call")
@Produces(MediaType.TEXT_HTML)
class CallPages {
    private static final int USUAL_NIGHTS = 3;

    private final ReadPerson readPerson;
    private final OpenEmergency openEmergency;
    private final Hubs hubs;
    private final Offices offices;
    private final Callers callers;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    CallPages(
            ReadPerson readPerson,
            OpenEmergency openEmergency,
            Hubs hubs,
            Offices offices,
            Callers callers,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readPerson = readPerson;
        this.openEmergency = openEmergency;
        this.hubs = hubs;
        this.offices = offices;
        this.callers = callers;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(UUID id, Actor by) {
        PersonFile file = readPerson.read(id, null, by);
        return form(file, known(file, by), by);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> call(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body).with("personId", id),
                CallForm.class,
                by,
                form -> {
                    OpenEmergency.Landed landed = openEmergency.open(form.call(LocalDate.now(clock)), by);
                    return Pages.go(
                            "/emergencies/" + landed.emergency().id(), landed.joined() ? "caseJoined" : "caseOpened");
                },
                again -> form(readPerson.read(id, null, by), again, by));
    }

    /** The caller is who fills this in; where the person is and how the caregiver is are what is on record. */
    private Typed known(PersonFile file, Actor by) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("callerName", callers.name(by.staff()).orElse(""));
        known.put("callerRelation", Words.of("role." + by.role()));
        telephone(by).ifPresent(number -> known.put("callerTelephone", number));
        if (!file.person().addressSecret()) {
            known.put("whereabouts", file.person().address());
        }
        known.put("immediateDanger", "UNKNOWN");
        known.put("nights", USUAL_NIGHTS);
        return Typed.known(known);
    }

    private Optional<String> telephone(Actor by) {
        return Optional.ofNullable(by.officeId())
                .flatMap(offices::findById)
                .map(Office::telephone)
                .or(() ->
                        Optional.ofNullable(by.hubId()).flatMap(hubs::findById).map(hub -> hub.telephone()))
                .filter(number -> !number.isBlank());
    }

    private HttpResponse<?> form(PersonFile file, Typed typed, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        String carer = file.caregivers().stream()
                .filter(Caregiver::main)
                .findFirst()
                .map(main -> Words.of("call.carer", main.name(), main.relation()))
                .orElse("");
        return pages.form(
                "person/call",
                by,
                typed,
                Map.of(
                        "file",
                        file,
                        "carer",
                        carer,
                        "hub",
                        hubs.findById(file.hubId()).orElseThrow()));
    }
}
