package jp.yoridokoro.pages.nights;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.closure.CloseUnit;
import jp.yoridokoro.closure.Closure;
import jp.yoridokoro.closure.Closures;
import jp.yoridokoro.closure.web.ClosureForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.office.OfficeToday;
import jp.yoridokoro.pages.office.UnitCard;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/** A unit closed for some nights, with the reason, and opened again. */
@Hidden
@Controller("/office/closures")
@Produces(MediaType.TEXT_HTML)
class ClosingPages {
    private static final int MOST = 50;
    private static final Source SITE = new Source(Source.Channel.WEB, null);

    private final OfficeToday office;
    private final CloseUnit closeUnit;
    private final Closures closures;
    private final Forms forms;
    private final Pages pages;

    ClosingPages(OfficeToday office, CloseUnit closeUnit, Closures closures, Forms forms, Pages pages) {
        this.office = office;
        this.closeUnit = closeUnit;
        this.closures = closures;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> closures(@QueryValue @Nullable UUID unit, Actor by) {
        return show(unit, Typed.nothing(), by);
    }

    private HttpResponse<?> show(@Nullable UUID unit, Typed typed, Actor by) {
        LocalDate tonight = office.tonight(by);
        List<UnitCard> units = office.of(tonight, 1, by).units();
        Map<String, Object> model = new HashMap<>();
        model.put("units", units);
        units.stream()
                .filter(card -> unit == null || card.id().equals(unit))
                .findFirst()
                .ifPresent(card -> model.put("unit", card));
        model.put("reasons", Choice.of(Closure.Why.values(), "office.closure"));
        model.put("closures", closures.standing(by.tenant(), tonight, null, by.office(), null, MOST));
        return pages.form("office/closing", by, typed, model);
    }

    @Post("/of/{unit}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(UUID unit, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ClosureForm.class,
                by,
                form -> {
                    closeUnit.close(unit, form.closing(), SITE, by);
                    return Pages.go("/office/closures?unit=" + unit, "nightsClosed");
                },
                again -> show(unit, again, by));
    }

    /** Open again from tonight on. */
    @Post("/{id}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> lift(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    UUID unit = closeUnit.lift(id, null, "", SITE, by).unitId();
                    return Pages.go("/office/closures?unit=" + unit, "lifted");
                },
                again -> show(null, again, by));
    }
}
