package jp.yoridokoro.pages.meeting;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.EndEmergency;
import jp.yoridokoro.casework.web.CareMeetingApi;
import jp.yoridokoro.emergency.PlanCareMeeting;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;

/** The care meeting a case owes: set, or excused by 基幹. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MeetingPages {
    static final int MORE_PEOPLE = 3;
    private static final int AFTERNOON = 14;

    private final ReadStep readStep;
    private final PlanCareMeeting planCareMeeting;
    private final EndEmergency endEmergency;
    private final Invitations invitations;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    MeetingPages(
            ReadStep readStep,
            PlanCareMeeting planCareMeeting,
            EndEmergency endEmergency,
            Invitations invitations,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readStep = readStep;
        this.planCareMeeting = planCareMeeting;
        this.endEmergency = endEmergency;
        this.invitations = invitations;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** The meetings of a case; the form of the first where there is none yet. */
    @Get("/meeting")
    HttpResponse<?> meeting(UUID id, Actor by) {
        AtStep at = readStep.read(id, by);
        if (at.whole().meetings().isEmpty()) {
            return plan(at, proposal(at, by), by);
        }
        Map<String, Object> model = at.model();
        model.put("mayPlan", at.may(Step.PLAN_MEETING));
        model.put("mayWaive", at.may(Step.WAIVE_MEETING) && at.whole().meetingOwed());
        return pages.show("meeting/all", by, model);
    }

    @Get("/meeting/new")
    HttpResponse<?> another(UUID id, Actor by) {
        AtStep at = readStep.read(id, by);
        return plan(at, proposal(at, by), by);
    }

    @Post("/meeting")
    HttpResponse<?> set(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Invitations.filled(Typed.of(body)),
                CareMeetingApi.MeetingForm.class,
                by,
                form -> {
                    form.plan(planCareMeeting, id, by);
                    return Pages.go("/emergencies/" + id + "/meeting", "meetingSet");
                },
                again -> plan(readStep.read(id, by), again, by));
    }

    @Get("/meeting-waiver")
    HttpResponse<?> waiver(UUID id, Actor by) {
        return waiver(id, Typed.nothing(), by);
    }

    @Post("/meeting-waiver")
    HttpResponse<?> waive(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    endEmergency.waiveMeeting(id, form.reason(), by);
                    return Pages.go("/emergencies/" + id, "meetingWaived");
                },
                again -> waiver(id, again, by));
    }

    private HttpResponse<?> plan(AtStep at, Typed typed, Actor by) {
        Map<String, Object> model = at.model();
        model.put("allowed", at.may(Step.PLAN_MEETING));
        model.put("mayWaive", at.may(Step.WAIVE_MEETING) && at.whole().meetingOwed());
        model.put("kindChoices", Choice.of(List.of("EMERGENCY", "EXIT"), "meeting.kind"));
        model.put("sideChoices", Choice.of(Invitations.SIDES, "meeting.side"));
        model.put("people", Rows.count(typed, "participants", "name") + MORE_PEOPLE);
        return pages.form("meeting/plan", by, typed, model);
    }

    private HttpResponse<?> waiver(UUID id, Typed typed, Actor by) {
        AtStep at = readStep.read(id, by);
        Map<String, Object> model = at.model();
        model.put("allowed", at.may(Step.WAIVE_MEETING) && at.whole().meetingOwed());
        return pages.form("meeting/waiver", by, typed, model);
    }

    /** Tomorrow afternoon, or just before it is due where that is earlier. */
    private Typed proposal(AtStep at, Actor by) {
        LocalDateTime tomorrow = LocalDate.now(clock).plusDays(1).atTime(AFTERNOON, 0);
        Instant due = at.whole().emergency().meetingDue();
        LocalDateTime last = due == null
                ? tomorrow
                : due.atZone(TokyoClock.TOKYO).toLocalDateTime().truncatedTo(ChronoUnit.HOURS);
        boolean late = last.isBefore(LocalDateTime.now(clock));
        Map<String, Object> known = new HashMap<>();
        known.put("kind", at.whole().meetingOwed() ? MeetingKind.EMERGENCY : MeetingKind.EXIT);
        known.put("plannedAt", tomorrow.isAfter(last) && !late ? last : tomorrow);
        Invitations.into(known, invitations.proposed(at, by));
        return Typed.known(known);
    }
}
