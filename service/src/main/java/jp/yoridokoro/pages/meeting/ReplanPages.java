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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.meeting.ReplanMeeting;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;

/** The plan of a meeting is changed: when, where, who comes. */
@Hidden
@Controller("/emergencies/{id}/meetings/{meeting}/plan")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ReplanPages {
    private final ReadStep readStep;
    private final ReadPapers readPapers;
    private final ReplanMeeting replanMeeting;
    private final Forms forms;
    private final Pages pages;

    ReplanPages(ReadStep readStep, ReadPapers readPapers, ReplanMeeting replanMeeting, Forms forms, Pages pages) {
        this.readStep = readStep;
        this.readPapers = readPapers;
        this.replanMeeting = replanMeeting;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> plan(UUID id, UUID meeting, Actor by) {
        AtStep at = readStep.read(id, by);
        ReadMeeting.Papers papers = readPapers.of(at, meeting, by);
        return plan(at, papers, Typed.known(planned(papers)), by);
    }

    @Post
    HttpResponse<?> replan(UUID id, UUID meeting, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Invitations.filled(Typed.of(body)),
                ReplanMeeting.NewPlan.class,
                by,
                form -> {
                    replanMeeting.replan(meeting, form, by);
                    return Pages.go("/emergencies/" + id + "/meeting", "meetingMoved");
                },
                again -> {
                    AtStep at = readStep.read(id, by);
                    ReadMeeting.Papers papers = readPapers.of(at, meeting, by);
                    boolean conflict =
                            again.problem() != null && again.problem().type().endsWith(BaseReason.VERSION.slug());
                    return plan(at, papers, conflict ? again.beside(Typed.known(planned(papers))) : again, by);
                });
    }

    private HttpResponse<?> plan(AtStep at, ReadMeeting.Papers papers, Typed typed, Actor by) {
        Map<String, Object> model = at.model();
        model.put("papers", papers);
        model.put("sideChoices", Choice.of(Invitations.SIDES, "meeting.side"));
        model.put("people", Rows.count(typed, "participants", "name") + MeetingPages.MORE_PEOPLE);
        return pages.form("meeting/replan", by, typed, model);
    }

    private static Map<String, Object> planned(ReadMeeting.Papers papers) {
        Map<String, Object> known = new HashMap<>();
        known.put("plannedAt", ReadPapers.minute(papers.meeting().plannedAt()));
        known.put("place", papers.meeting().place());
        known.put("version", ReadPapers.version(papers.meeting()));
        Invitations.into(known, papers.participants());
        return known;
    }
}
