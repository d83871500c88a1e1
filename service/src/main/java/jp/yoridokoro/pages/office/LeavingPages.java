package jp.yoridokoro.pages.office;

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
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.casework.web.StayApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.print.PrintFirstHour;
import jp.yoridokoro.stay.LeaveStay;

/** Somebody leaves the office: as was planned with the hub, or earlier, with the reason. */
@Hidden
@Controller("/office/stays/{id}")
@Produces(MediaType.TEXT_HTML)
class LeavingPages {
    private final ReadCase readCase;
    private final PrintFirstHour firstHour;
    private final LeaveStay leaveStay;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    LeavingPages(
            ReadCase readCase, PrintFirstHour firstHour, LeaveStay leaveStay, Forms forms, Pages pages, Clock clock) {
        this.readCase = readCase;
        this.firstHour = firstHour;
        this.leaveStay = leaveStay;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/leaving")
    HttpResponse<?> leaving(UUID id, Actor by) {
        return show(id, Typed.known(Map.of("leaving", LocalDate.now(clock))), false, by);
    }

    /** @param early which of the two ways was tried, so that its button stays the main one */
    private HttpResponse<?> show(UUID id, Typed typed, boolean early, Actor by) {
        return pages.form(
                "office/leaving",
                by,
                typed,
                Map.of(
                        "id",
                        id,
                        "card",
                        firstHour.read(id, by),
                        "early",
                        early,
                        "to",
                        Choice.of(StayApi.ExitTo.values(), "office.exitTo")));
    }

    /** As planned with the hub. */
    @Post("/exit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> exit(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayApi.ExitForm.class,
                by,
                form -> {
                    leaveStay.exit(
                            readCase.stay(id).caseId(),
                            form.leaving(),
                            form.to().name(),
                            by);
                    return Pages.go("/office/stays", "left");
                },
                again -> show(id, again, false, by));
    }

    /** Before any exit was planned, with the reason. */
    @Post("/early-leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> early(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayApi.EarlyForm.class,
                by,
                form -> {
                    leaveStay.early(
                            readCase.stay(id).caseId(),
                            form.leaving(),
                            form.to().name(),
                            form.reason(),
                            by);
                    return Pages.go("/office/stays", "left");
                },
                again -> show(id, again, true, by));
    }
}
