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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.HoldMeeting;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.MeetingReason;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.meeting.web.MinutesForm;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;

/** The minutes of a meeting, written once and read afterwards. */
@Hidden
@Controller("/emergencies/{id}/meetings/{meeting}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MinutesPages {
    private static final int TASKS = 5;
    private static final List<String> PRESENCES = List.of("PRESENT", "ABSENT", "ASKED_BY_LETTER");

    private final ReadStep readStep;
    private final ReadPapers readPapers;
    private final HoldMeeting holdMeeting;
    private final Invitations invitations;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    MinutesPages(
            ReadStep readStep,
            ReadPapers readPapers,
            HoldMeeting holdMeeting,
            Invitations invitations,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readStep = readStep;
        this.readPapers = readPapers;
        this.holdMeeting = holdMeeting;
        this.invitations = invitations;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> papers(UUID id, UUID meeting, Actor by) {
        AtStep at = readStep.read(id, by);
        ReadMeeting.Papers papers = readPapers.of(at, meeting, by);
        if (papers.meeting().isHeld()) {
            Map<String, Object> model = at.model();
            model.put("papers", papers);
            return pages.show("meeting/held", by, model);
        }
        return minutes(at, papers, opened(at, papers), by);
    }

    @Post("/minutes")
    HttpResponse<?> hold(UUID id, UUID meeting, @Body Map<String, Object> body, Actor by) {
        Typed rows = Rows.closedUp(Invitations.filled(Typed.of(body)), "tasks", List.of("title", "owner", "dueOn"));
        return forms.send(
                mine(Rows.days(rows, "tasks", "dueOn", LocalDate.now(clock)), by),
                MinutesForm.class,
                by,
                form -> {
                    holdMeeting.hold(meeting, form.minutes(), by);
                    return Pages.go("/emergencies/" + id, "meetingHeld");
                },
                again -> {
                    AtStep at = readStep.read(id, by);
                    ReadMeeting.Papers papers = readPapers.of(at, meeting, by);
                    return minutes(at, papers, moved(pointed(again), papers.meeting()), by);
                });
    }

    private static Typed pointed(Typed refused) {
        return refused.at(MeetingReason.NOBODY_PRESENT, "participants")
                .at(MeetingReason.NO_DECISION, "decision")
                .at(MeetingReason.NOT_YET, "heldAt");
    }

    private HttpResponse<?> minutes(AtStep at, ReadMeeting.Papers papers, Typed typed, Actor by) {
        Map<String, Object> model = at.model();
        model.put("papers", papers);
        model.put("sideChoices", Choice.of(Invitations.SIDES, "meeting.side"));
        model.put("presenceChoices", Choice.of(PRESENCES, "meeting.presence"));
        model.put("people", Rows.count(typed, "participants", "name") + MeetingPages.MORE_PEOPLE);
        model.put("tasks", Math.max(TASKS, Rows.count(typed, "tasks", "title") + 1));
        return pages.form("meeting/minutes", by, typed, model);
    }

    /** Minutes open with what case and invitation know; who was there is for somebody to say. */
    private Typed opened(AtStep at, ReadMeeting.Papers papers) {
        Instant now = clock.instant();
        Map<String, Object> known = new HashMap<>();
        Instant planned = papers.meeting().plannedAt();
        known.put("heldAt", ReadPapers.minute(planned.isBefore(now) ? planned : now));
        known.put("situation", Invitations.situation(at, now));
        known.put("version", ReadPapers.version(papers.meeting()));
        Invitations.into(known, papers.participants());
        return Typed.known(known);
    }

    /** A task whose owner is oneself becomes one's own. */
    private Typed mine(Typed typed, Actor by) {
        String me = invitations.name(by).orElse("");
        Typed whole = typed;
        for (int row = 0; row < Rows.count(typed, "tasks", "title"); row++) {
            if (!me.isEmpty() && typed.value("tasks[" + row + "].owner").strip().equals(me)) {
                whole = whole.with("tasks[" + row + "].ownerStaffId", by.staff());
            }
        }
        return whole;
    }

    /** Somebody moved the meeting meanwhile: what was typed stays, and is sent on the new version. */
    private static Typed moved(Typed typed, Meeting meeting) {
        return typed.problem() != null && typed.problem().type().endsWith(BaseReason.VERSION.slug())
                ? typed.with("version", ReadPapers.version(meeting))
                : typed;
    }
}
