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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.calendar.EditNights;
import jp.yoridokoro.calendar.Horizon;
import jp.yoridokoro.closure.Closures;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.office.OfficeToday;
import jp.yoridokoro.pages.office.UnitCard;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/** Ninety nights of a unit: seen at once, one changed by a tap, many by 「毎週水曜、年末まで」. */
@Hidden
@Controller("/office")
@Produces(MediaType.TEXT_HTML)
class CalendarPages {
    private static final int MOST = 50;
    private static final Source SITE = new Source(Source.Channel.WEB, null);

    private final OfficeToday office;
    private final Horizon horizon;
    private final EditNights editNights;
    private final Closures closures;
    private final Forms forms;
    private final Pages pages;

    CalendarPages(
            OfficeToday office, Horizon horizon, EditNights editNights, Closures closures, Forms forms, Pages pages) {
        this.office = office;
        this.horizon = horizon;
        this.editNights = editNights;
        this.closures = closures;
        this.forms = forms;
        this.pages = pages;
    }

    /** @param not nights that were not written, and {@code why}: the slug of the reason */
    @Get("/calendar")
    HttpResponse<?> calendar(
            @QueryValue @Nullable UUID unit,
            @QueryValue @Nullable List<LocalDate> not,
            @QueryValue @Nullable String why,
            Actor by) {
        String left = not == null || why == null || !Words.has("problem." + why + ".title")
                ? ""
                : Words.of(
                        "office.calendar.left",
                        not.stream().map(Say::day).collect(Collectors.joining("、")),
                        Words.of("problem." + why + ".title"));
        return show(unit, left, Typed.nothing(), by);
    }

    private HttpResponse<?> show(@Nullable UUID unit, String left, Typed typed, Actor by) {
        Horizon.Window window = horizon.now(by);
        int ahead = (int) ChronoUnit.DAYS.between(window.tonight(), window.end());
        List<UnitCard> units = office.of(window.tonight(), ahead, by).units();
        Map<String, Object> model = new HashMap<>();
        model.put("units", units);
        units.stream()
                .filter(card -> unit == null || card.id().equals(unit))
                .findFirst()
                .ifPresent(card -> {
                    model.put("unit", card);
                    model.put("months", Month.of(card.nights()));
                });
        model.put("left", left);
        model.put("weekdays", weekdays());
        model.put("closures", closures.standing(by.tenant(), window.tonight(), null, by.office(), null, MOST));
        return pages.form("office/calendar", by, typed, model);
    }

    private static List<Choice> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(
                        day.name(), day.getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.JAPANESE)))
                .toList();
    }

    @Post("/calendar/{unit}/nights")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> range(UUID unit, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                RangeForm.class,
                by,
                form -> written(
                        unit,
                        editNights.edit(List.of(unit), form.chosen(), form.change(), SITE, by).stream()
                                .flatMap(edited -> edited.refused().stream())
                                .toList()),
                again -> show(unit, "", again, by));
    }

    private static HttpResponse<?> written(UUID unit, List<EditNights.NotWritten> refused) {
        String path = "/office/calendar?unit=" + unit;
        if (refused.isEmpty()) {
            return Pages.go(path, "nightsWritten");
        }
        String not = refused.stream()
                .limit(MOST)
                .map(night -> night.night().toString())
                .collect(Collectors.joining(","));
        return Pages.go(path + "&not=" + not + "&why=" + refused.getFirst().reason(), "nightsPartly");
    }
}
