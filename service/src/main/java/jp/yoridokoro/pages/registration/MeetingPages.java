package jp.yoridokoro.pages.registration;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.HoldMeeting;
import jp.yoridokoro.meeting.MeetingKind;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.meeting.web.MinutesForm;
import jp.yoridokoro.pages.Fields;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registration.CallMeeting;
import jp.yoridokoro.registration.ReadRegistration;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** Meetings about a registration: set with who is proposed, recorded with who came and what was decided. */
@Hidden
@Controller("/registrations/{id}/meetings")
@Produces(MediaType.TEXT_HTML)
class MeetingPages {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final CallMeeting callMeeting;
    private final HoldMeeting holdMeeting;
    private final ReadMeeting readMeeting;
    private final ReadRegistration readRegistration;
    private final ReadPerson readPerson;
    private final Seats seats;
    private final Forms forms;
    private final Pages pages;

    MeetingPages(
            CallMeeting callMeeting,
            HoldMeeting holdMeeting,
            ReadMeeting readMeeting,
            ReadRegistration readRegistration,
            ReadPerson readPerson,
            Seats seats,
            Forms forms,
            Pages pages) {
        this.callMeeting = callMeeting;
        this.holdMeeting = holdMeeting;
        this.readMeeting = readMeeting;
        this.readRegistration = readRegistration;
        this.readPerson = readPerson;
        this.seats = seats;
        this.forms = forms;
        this.pages = pages;
    }

    @Get("/new/{kind}")
    HttpResponse<?> invitation(UUID id, MeetingKind kind, Actor by) {
        return invitation(id, kind, Seats.known(Typed.nothing(), seats.proposed(person(id, by))), by);
    }

    @Post("/new/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(UUID id, MeetingKind kind, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                Seats.seated(typed, "").with("kind", kind),
                CallMeeting.Invitation.class,
                by,
                form -> {
                    callMeeting.call(id, form, by);
                    return Pages.go("/registrations/" + id, "meetingSet");
                },
                again -> invitation(id, kind, typed.refused(requireNonNull(again.problem())), by));
    }

    /** The papers; while it is not held, the form of its minutes. */
    @Get("/{meeting}")
    HttpResponse<?> meeting(UUID id, UUID meeting, Actor by) {
        ReadMeeting.Papers papers = papers(id, meeting, by);
        Typed typed = Typed.nothing()
                .with("version", papers.meeting().version())
                .with("heldAt", MOMENT.format(papers.meeting().plannedAt().atZone(TokyoClock.TOKYO)));
        return meeting(id, papers, Seats.known(typed, papers.participants()), by);
    }

    @Post("/{meeting}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> hold(UUID id, UUID meeting, @Body Map<String, Object> body, Actor by) {
        Typed typed = Fields.withoutEmptyRows(Seats.seated(Typed.of(body), "INVITED"), "tasks", "title");
        return forms.send(
                typed,
                MinutesForm.class,
                by,
                form -> {
                    holdMeeting.hold(meeting, form.minutes(), by);
                    return Pages.go("/registrations/" + id, "meetingHeld");
                },
                again -> meeting(id, papers(id, meeting, by), again, by));
    }

    private PersonFile person(UUID id, Actor by) {
        return readPerson.read(
                readRegistration.read(id, null, by).registration().personId(), null, by);
    }

    private ReadMeeting.Papers papers(UUID id, UUID meeting, Actor by) {
        ReadMeeting.Papers papers = readMeeting.read(meeting, Words.of("registration.meeting.purpose"), by);
        if (!papers.meeting().subjectId().equals(id)) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        return papers;
    }

    private HttpResponse<?> invitation(UUID id, MeetingKind kind, Typed typed, Actor by) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("kind", kind);
        model.put("person", person(id, by));
        model.put("rows", Seats.rows(typed));
        return pages.form("registration/invitation", by, typed, model);
    }

    private HttpResponse<?> meeting(UUID id, ReadMeeting.Papers papers, Typed typed, Actor by) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("papers", papers);
        model.put("person", person(id, by));
        model.put("rows", Seats.rows(typed));
        return pages.form("registration/meeting", by, typed, model);
    }
}
