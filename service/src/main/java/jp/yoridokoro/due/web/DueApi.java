package jp.yoridokoro.due.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.due.DueKind;
import jp.yoridokoro.due.DueQuestion;
import jp.yoridokoro.due.ReadDues;
import jp.yoridokoro.identity.Actor;

@Controller("/api/registrations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "登録")
class DueApi {
    private final ReadDues readDues;

    DueApi(ReadDues readDues) {
        this.readDues = readDues;
    }

    @Operation(
            summary = "期限が近いもの・過ぎたもの",
            description =
                    "As of a day, today unless said: talk, yearly review, plan review, end of consent, of 支給決定, of 障害支援区分. band: "
                            + "a day of registration.remindDays. Each person shown is logged as read.")
    @Get("/due{?on,office,hub,person,kind,band,overdue,after,size,purpose}")
    Page<ReadDues.Due> list(
            @Nullable @QueryValue LocalDate on,
            @Nullable @QueryValue UUID office,
            @Nullable @QueryValue UUID hub,
            @Nullable @QueryValue UUID person,
            @Nullable @QueryValue DueKind kind,
            @Nullable @QueryValue Integer band,
            @QueryValue(defaultValue = "false") boolean overdue,
            @Nullable @QueryValue @Size(max = 80) String after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        DueQuestion question = new DueQuestion(on, office, hub, person, kind, band, overdue, after, size);
        return readDues.list(question, purpose, by);
    }

    @Operation(
            summary = "相談支援事業所ごとの期限切れの数",
            description =
                    "The office with most overdue first; without a name: people no office looks after. Names nobody.")
    @Get("/due/offices{?on}")
    ReadDues.Offices offices(@Nullable @QueryValue LocalDate on, @Parameter(hidden = true) Actor by) {
        return readDues.offices(on, by);
    }
}
