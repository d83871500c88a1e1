package jp.yoridokoro.pages.office;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.calendar.ReportNight;
import jp.yoridokoro.calendar.ReportUnchanged;
import jp.yoridokoro.calendar.TakeBack;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/**
 * Tonight's beds: said as yesterday in one tap, or counted; below them what is asked of the office and what its word was worth.
 * A report carries the night its page showed and, where there was no line then, when it was said (sw.js).
 */
@Hidden
@Controller("/office")
@Produces(MediaType.TEXT_HTML)
class OfficePages {
    private static final Source SITE = new Source(Source.Channel.WEB, null);

    private final TodayPage page;
    private final ReportNight reportNight;
    private final ReportUnchanged reportUnchanged;
    private final TakeBack takeBack;
    private final Forms forms;

    OfficePages(
            TodayPage page, ReportNight reportNight, ReportUnchanged reportUnchanged, TakeBack takeBack, Forms forms) {
        this.page = page;
        this.reportNight = reportNight;
        this.reportUnchanged = reportUnchanged;
        this.takeBack = takeBack;
        this.forms = forms;
    }

    /** @param night the one the page showed */
    @Serdeable
    record Unchanged(@NotNull LocalDate night) {}

    /** @param offline {@code shell}: the page a browser keeps for when there is no line; it names no person */
    @Get
    HttpResponse<?> office(@QueryValue @Nullable String offline, @QueryValue @Nullable String done, Actor by) {
        return "shell".equals(offline) ? page.shell(by) : page.show("reported".equals(done), by);
    }

    /** 「この数で報告する」: every unit of the page at once. */
    @Post("/reports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(@QueryValue @Nullable String saidAt, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                Beds.class,
                by,
                beds -> {
                    reportNight.report(beds.night(), beds.free(), moment(saidAt), SITE, by);
                    return Pages.go("/office", "reported");
                },
                again -> page.numbersRefused(again, by));
    }

    /** 「前日と同じで報告する」. */
    @Post("/no-change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> unchanged(@QueryValue @Nullable String saidAt, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                Unchanged.class,
                by,
                meant -> {
                    reportUnchanged.report(meant.night(), moment(saidAt), SITE, by);
                    return Pages.go("/office", "reported");
                },
                again -> page.refused(again, by));
    }

    private static @Nullable Instant moment(@Nullable String saidAt) {
        return saidAt == null ? null : Instant.parse(saidAt);
    }

    /** 「元に戻す」. */
    @Post("/taking-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(@Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                typed,
                by,
                () -> {
                    TakeBack.Taken taken = takeBack.takeBack(
                            OffsetDateTime.parse(typed.value("saidAt")).toInstant(), by);
                    String done = taken.first() > 0 ? "takenBackPartly" : "takenBack";
                    return Pages.go("/office", taken.back() == 0 ? "nothingBefore" : done);
                },
                again -> page.refused(again, by));
    }
}
