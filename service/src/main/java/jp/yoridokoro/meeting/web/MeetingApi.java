package jp.yoridokoro.meeting.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.meeting.HoldMeeting;
import jp.yoridokoro.meeting.ReadMeeting;
import jp.yoridokoro.meeting.ReplanMeeting;

@Controller("/api/meetings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "会議")
class MeetingApi {
    private final ReadMeeting readMeeting;
    private final ReplanMeeting replanMeeting;
    private final HoldMeeting holdMeeting;

    MeetingApi(ReadMeeting readMeeting, ReplanMeeting replanMeeting, HoldMeeting holdMeeting) {
        this.readMeeting = readMeeting;
        this.replanMeeting = replanMeeting;
        this.holdMeeting = holdMeeting;
    }

    @Operation(summary = "会議の紙を開く", description = "Participants, minutes and decided tasks. The reading is logged.")
    @Get("/{id}{?purpose}")
    MeetingView read(UUID id, @QueryValue(defaultValue = "会議") String purpose, @Parameter(hidden = true) Actor by) {
        return MeetingView.of(readMeeting.read(id, purpose, by));
    }

    @Operation(summary = "会議の日時・場所・参加者を変える", description = "Refused once the meeting is held.")
    @Put("/{id}")
    MeetingView replan(UUID id, @Valid @Body ReplanMeeting.NewPlan plan, @Parameter(hidden = true) Actor by) {
        return MeetingView.of(
                readMeeting.read(replanMeeting.replan(id, plan, by).id(), Words.of("meeting.purpose.replanned"), by));
    }

    @Operation(
            summary = "会議の記録を書く",
            description =
                    "Once per meeting. Each entry of tasks becomes a task of the subject; one participant must be PRESENT.")
    @Once
    @Post("/{id}/minutes")
    HttpResponse<MeetingView> hold(UUID id, @Valid @Body MinutesForm form, @Parameter(hidden = true) Actor by) {
        holdMeeting.hold(id, form.minutes(), by);
        return HttpResponse.created(MeetingView.of(readMeeting.read(id, Words.of("meeting.purpose.held"), by)));
    }
}
