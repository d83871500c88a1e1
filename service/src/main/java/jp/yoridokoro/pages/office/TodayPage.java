package jp.yoridokoro.pages.office;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Problem;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.calendar.TakeBack;
import jp.yoridokoro.conflict.Conflicts;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Pages;

/** The office's page of today: shown as it stands, or with what a form of it was refused for. */
@Singleton
class TodayPage {
    private static final int WEEK = 7;
    private static final int MOST = 20;

    private final OfficeToday today;
    private final OfferCards offers;
    private final OwnRecord record;
    private final OfficeRows rows;
    private final Conflicts conflicts;
    private final TakeBack takeBack;
    private final Pages pages;
    private final Clock clock;

    TodayPage(
            OfficeToday today,
            OfferCards offers,
            OwnRecord record,
            OfficeRows rows,
            Conflicts conflicts,
            TakeBack takeBack,
            Pages pages,
            Clock clock) {
        this.today = today;
        this.offers = offers;
        this.record = record;
        this.rows = rows;
        this.conflicts = conflicts;
        this.takeBack = takeBack;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param reported whether a report was just made, which can be taken back unless it was the first ever */
    HttpResponse<?> show(boolean reported, Actor by) {
        OfficeToday.View view = today.tonight(WEEK, by);
        Instant saidAt = view.saidAt();
        String undo = saidAt != null && reported && takeBack.possible(saidAt, by) ? saidAt.toString() : "";
        return show(view, Typed.nothing(), Beds.known(view), undo, by);
    }

    /** What a browser keeps for when there is no line: nobody's name. */
    HttpResponse<?> shell(Actor by) {
        OfficeToday.View view = today.tonight(WEEK, by);
        Map<String, Object> shell = new HashMap<>(Map.of("view", view, "numbers", Beds.known(view)));
        rows.hub(by.office(), by.tenant()).ifPresent(hub -> shell.put("hub", hub));
        return pages.show("office/shell", by, shell);
    }

    /** The numbers were refused: they stay as typed, and where a unit is why, its own field says so. */
    HttpResponse<?> numbersRefused(Typed again, Actor by) {
        OfficeToday.View view = today.tonight(WEEK, by);
        Problem problem = again.problem();
        if (problem == null || !(problem.facts().get("place") instanceof Integer place)) {
            return show(view, again, again, "", by);
        }
        UnitCard unit = view.units().get(place);
        String field = "units[" + place + "]." + unit.sexes().getFirst();
        var error = new Problem.FieldError(field, Words.of("office.above", unit.name(), unit.most()));
        Typed there = again.refused(new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                Words.of("office.above.next"),
                problem.instance(),
                problem.facts(),
                List.of(error)));
        return show(view, there, there, "", by);
    }

    /** A form without fields of its own was refused: the numbers stand as they stood, and it can be sent again for the night it is now. */
    HttpResponse<?> refused(Typed again, Actor by) {
        OfficeToday.View view = today.tonight(WEEK, by);
        Typed anew = again.problem() == null ? Typed.nothing() : Typed.nothing().refused(again.problem());
        return show(view, anew, Beds.known(view), "", by);
    }

    private HttpResponse<?> show(OfficeToday.View view, Typed typed, Typed numbers, String undo, Actor by) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("numbers", numbers);
        model.put("undo", undo);
        model.put("offers", offers.waiting(by));
        model.put("conflicts", conflicts.seen(by.tenant(), LocalDate.now(clock), true, true, null, null, MOST));
        model.put("record", record.of(by));
        rows.hub(by.office(), by.tenant()).ifPresent(hub -> model.put("hub", hub));
        return pages.form("office/today", by, typed, model);
    }
}
