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
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.print.PrintFirstHour;
import jp.yoridokoro.stay.FollowStay;

/** People who stay or are coming, and the first-hour card for whoever opens the door (T3). */
@Hidden
@Controller("/office/stays")
@Produces(MediaType.TEXT_HTML)
class StayPages {
    private final ReadCase readCase;
    private final StayLines lines;
    private final PrintFirstHour firstHour;
    private final FollowStay followStay;
    private final Forms forms;
    private final Pages pages;

    StayPages(
            ReadCase readCase,
            StayLines lines,
            PrintFirstHour firstHour,
            FollowStay followStay,
            Forms forms,
            Pages pages) {
        this.readCase = readCase;
        this.lines = lines;
        this.firstHour = firstHour;
        this.followStay = followStay;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Actor by) {
        return pages.show("office/stays", by, Map.of("stays", lines.running(by), "ended", lines.ended(by)));
    }

    @Get("/{id}")
    HttpResponse<?> one(UUID id, Actor by) {
        return show(id, Typed.nothing(), by);
    }

    private HttpResponse<?> show(UUID id, Typed typed, Actor by) {
        Stay stay = readCase.stay(id);
        return pages.form("office/stay", by, typed, Map.of("stay", stay, "card", firstHour.read(id, by)));
    }

    /** The card on paper. */
    @Get("/{id}/sheet.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> sheet(UUID id, Actor by) {
        return HttpResponse.ok(firstHour.card(id, by))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"first-hour.pdf\"");
    }

    @Post("/{id}/arrival")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> arrive(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    followStay.arriveAt(id, by);
                    return Pages.go("/office/stays/" + id, "arrived");
                },
                again -> show(id, again, by));
    }
}
