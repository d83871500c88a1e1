package jp.yoridokoro.pages.registration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.Stop;
import jp.yoridokoro.pages.person.Sheets;
import jp.yoridokoro.print.PrintDecision;
import jp.yoridokoro.registration.ReadRegistration;
import jp.yoridokoro.registration.ReadRegistration.RegistrationFile;
import jp.yoridokoro.registration.RegistrationState;
import jp.yoridokoro.registry.ReadPerson;

/** A registration: where it stands, what can be done now, what was done. */
@Hidden
@Controller("/registrations/{id}")
@Produces(MediaType.TEXT_HTML)
class RegistrationPages {
    private static final List<RegistrationState> WAY = List.of(
            RegistrationState.DRAFT,
            RegistrationState.SUBMITTED,
            RegistrationState.ASSESSING,
            RegistrationState.JUDGING,
            RegistrationState.REGISTERED);

    private static final List<String> STEPS_ALREADY = List.of("TALK", "REVIEW");

    private final ReadRegistration readRegistration;
    private final ReadPerson readPerson;
    private final PrintDecision printDecision;
    private final Pages pages;

    RegistrationPages(
            ReadRegistration readRegistration, ReadPerson readPerson, PrintDecision printDecision, Pages pages) {
        this.readRegistration = readRegistration;
        this.readPerson = readPerson;
        this.printDecision = printDecision;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> registration(UUID id, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        RegistrationFile file = readRegistration.read(id, null, by);
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("person", readPerson.read(file.registration().personId(), null, by));
        model.put("stops", stops(file.state()));
        model.put("tasks", tasks(file));
        return pages.show("registration/registration", by, model);
    }

    @Get("/decision.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> decision(UUID id, Actor by) {
        return Sheets.pdf("decision", printDecision.letter(id, by));
    }

    /** The talk and the review are steps already; what is done of them stands among the rest. */
    private static List<Task> tasks(RegistrationFile file) {
        return file.tasks().stream()
                .filter(task -> task.isDone() || !STEPS_ALREADY.contains(task.kind()))
                .toList();
    }

    /** The way to the decision; what lies beside it takes the last place. */
    private static List<Stop> stops(RegistrationState state) {
        int here = WAY.contains(state) ? WAY.indexOf(state) : WAY.size() - 1;
        List<Stop> stops = new ArrayList<>();
        for (int place = 0; place < WAY.size(); place++) {
            RegistrationState stop = place == here ? state : WAY.get(place);
            stops.add(new Stop(
                    place == here ? Words.of("registration.state." + stop) : Words.of("registration.stop." + stop),
                    place < here ? Stop.State.DONE : place == here ? Stop.State.HERE : Stop.State.AHEAD));
        }
        return stops;
    }
}
