package jp.yoridokoro.calendar.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import jp.yoridokoro.calendar.EditNights;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;

/** Many nights in one call. */
@Controller("/api/vacancies/range-edits")
@Tag(name = "Vacancies")
class CalendarApi {
    private final EditNights editNights;

    CalendarApi(EditNights editNights) {
        this.editNights = editNights;
    }

    @Once
    @Post
    @Operation(
            summary = "Say many nights of one or several units at once, such as every Wednesday until the year's end",
            description =
                    "from to to (not included), on weekdays if given, up to vacancy.nightsAhead nights ahead."
                            + " Every night that may be written is; the answer names those written, confirmed unchanged and refused.")
    HttpResponse<List<EditNights.Edited>> edit(@Valid @Body CalendarForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(editNights.edit(form.units(), form.chosen(), form.change(), form.source(), by));
    }
}
