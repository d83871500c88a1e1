package jp.yoridokoro.pages.nights;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.calendar.ReportNight;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.office.Beds;
import jp.yoridokoro.pages.office.OfficeToday;
import jp.yoridokoro.vacancy.Source;

/** One unit on one night, reached from the row of nights or the calendar, and back there. */
@Hidden
@Controller("/office/units/{unit}/nights/{night}")
@Produces(MediaType.TEXT_HTML)
class NightPages {
    private static final int WEEK = 7;
    private static final Source SITE = new Source(Source.Channel.WEB, null);

    private final OfficeToday today;
    private final ReportNight reportNight;
    private final Forms forms;
    private final Pages pages;

    NightPages(OfficeToday today, ReportNight reportNight, Forms forms, Pages pages) {
        this.today = today;
        this.reportNight = reportNight;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> night(UUID unit, LocalDate night, Actor by) {
        OfficeToday.View view = today.of(unit, night, by);
        return pages.form("office/night", by, Beds.known(view), Map.of("view", view));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(UUID unit, LocalDate night, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                Beds.class,
                by,
                beds -> {
                    reportNight.report(beds.night(), beds.free(), null, SITE, by);
                    boolean soon = night.isBefore(today.tonight(by).plusDays(WEEK));
                    return Pages.go(soon ? "/office" : "/office/calendar?unit=" + unit, "reported");
                },
                again -> pages.form("office/night", by, again, Map.of("view", today.of(unit, night, by))));
    }
}
