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
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Problem;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.calendar.ReportNight;
import jp.yoridokoro.calendar.TakeBack;
import jp.yoridokoro.conflict.Conflicts;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.vacancy.SayNoChange;
import jp.yoridokoro.vacancy.Source;
import org.jspecify.annotations.Nullable;

/** Tonight's beds: said as yesterday in one tap, or counted; below them what is asked of the office and what its word was worth. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class OfficePages {
    private static final int WEEK = 7;
    private static final int MOST = 20;
    private static final Source SITE = new Source(Source.Channel.WEB, null);

    private final OfficeToday today;
    private final OfferCards offers;
    private final OwnRecord record;
    private final OfficeRows rows;
    private final Conflicts conflicts;
    private final ReportNight reportNight;
    private final SayNoChange sayNoChange;
    private final TakeBack takeBack;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    OfficePages(
            OfficeToday today,
            OfferCards offers,
            OwnRecord record,
            OfficeRows rows,
            Conflicts conflicts,
            ReportNight reportNight,
            SayNoChange sayNoChange,
            TakeBack takeBack,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.today = today;
        this.offers = offers;
        this.record = record;
        this.rows = rows;
        this.conflicts = conflicts;
        this.reportNight = reportNight;
        this.sayNoChange = sayNoChange;
        this.takeBack = takeBack;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param offline {@code shell}: the page a browser keeps for when there is no line; it names no person */
    @Get("/office")
    HttpResponse<?> office(@QueryValue @Nullable String offline, @QueryValue @Nullable String done, Actor by) {
        OfficeToday.View view = today.tonight(WEEK, by);
        if ("shell".equals(offline)) {
            Map<String, Object> shell = new HashMap<>(Map.of("view", view, "typed", OfficeToday.known(view)));
            rows.hub(by.tenant()).ifPresent(hub -> shell.put("hub", hub));
            return pages.show("office/shell", by, shell);
        }
        Instant saidAt = view.saidAt();
        String undo = saidAt != null && "reported".equals(done) ? saidAt.toString() : "";
        return show(view, OfficeToday.known(view), undo, by);
    }

    private HttpResponse<?> show(OfficeToday.View view, Typed typed, String undo, Actor by) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("undo", undo);
        model.put("offers", offers.waiting(by));
        model.put("conflicts", conflicts.seen(by.tenant(), LocalDate.now(clock), true, true, null, null, MOST));
        model.put("record", record.of(by));
        rows.hub(by.tenant()).ifPresent(hub -> model.put("hub", hub));
        return pages.form("office/today", by, typed, model);
    }

    /**
     * 「この数で報告する」: every unit of the page at once.
     *
     * @param saidAt when it was typed, where there was no line then (sw.js)
     */
    @Post("/office/reports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(@QueryValue @Nullable String saidAt, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                Beds.class,
                by,
                beds -> {
                    Instant typed = saidAt == null ? null : Instant.parse(saidAt);
                    reportNight.report(beds.night(), beds.free(), typed, SITE, by);
                    return Pages.go("/office", "reported");
                },
                again -> named(today.tonight(WEEK, by), again, by));
    }

    /** Says which unit a report was refused for, at its own field. */
    private HttpResponse<?> named(OfficeToday.View view, Typed again, Actor by) {
        Problem problem = again.problem();
        if (problem == null || !(problem.facts().get("place") instanceof Integer place)) {
            return show(view, again, "", by);
        }
        UnitCard unit = view.units().get(place);
        String field = "units[" + place + "]." + unit.sexes().getFirst();
        var error = new Problem.FieldError(field, Words.of("office.above", unit.name(), unit.most()));
        Problem there = new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                Words.of("office.above.next"),
                problem.instance(),
                problem.facts(),
                List.of(error));
        return show(view, again.refused(there), "", by);
    }

    /** 「前日と同じで報告する」. */
    @Post("/office/no-change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> unchanged(@Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    sayNoChange.sayNoChange(by.office(), SITE, by).stream()
                            .flatMap(said -> said.wrong().stream())
                            .findFirst()
                            .ifPresent(wrong -> {
                                throw new Refused(
                                        wrong.reason(),
                                        Map.of("night", wrong.night().toString()));
                            });
                    return Pages.go("/office", "reported");
                },
                again -> refused(again, by));
    }

    /** 「元に戻す」. */
    @Post("/office/taking-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(@Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                typed,
                by,
                () -> {
                    int nights = takeBack.takeBack(
                            OffsetDateTime.parse(typed.value("saidAt")).toInstant(), by);
                    return Pages.go("/office", nights == 0 ? "nothingBefore" : "takenBack");
                },
                again -> refused(again, by));
    }

    /** A form without fields of its own was refused: the numbers stay as they stand. */
    private HttpResponse<?> refused(Typed again, Actor by) {
        OfficeToday.View view = today.tonight(WEEK, by);
        Typed known = OfficeToday.known(view);
        return show(view, again.problem() == null ? known : known.refused(again.problem()), "", by);
    }

    /** One unit on one night. */
    @Get("/office/units/{unit}/nights/{night}")
    HttpResponse<?> night(UUID unit, LocalDate night, Actor by) {
        OfficeToday.View view = only(unit, night, by);
        return pages.form("office/night", by, OfficeToday.known(view), Map.of("view", view));
    }

    @Post("/office/units/{unit}/nights/{night}")
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
                again -> pages.form("office/night", by, again, Map.of("view", only(unit, night, by))));
    }

    private OfficeToday.View only(UUID unit, LocalDate night, Actor by) {
        OfficeToday.View view = today.of(night, 1, by);
        List<UnitCard> one =
                view.units().stream().filter(card -> card.id().equals(unit)).toList();
        if (one.isEmpty()) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        return new OfficeToday.View(view.night(), view.saidAt(), view.today(), view.turnsAt(), one);
    }
}
