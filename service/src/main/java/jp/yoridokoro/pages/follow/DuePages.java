package jp.yoridokoro.pages.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.due.DueKind;
import jp.yoridokoro.due.DueQuestion;
import jp.yoridokoro.due.ReadDues;
import jp.yoridokoro.due.ReadDues.Due;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.plan.EvaluatePlan;

/** What falls due, the longest overdue first, in bands of nearness; and per office (FEATURES A4). */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class DuePages {
    private static final int PAGE = 30;
    private static final int OWED = 20;

    private final ReadDues readDues;
    private final EvaluatePlan evaluatePlan;
    private final Pages pages;

    DuePages(ReadDues readDues, EvaluatePlan evaluatePlan, Pages pages) {
        this.readDues = readDues;
        this.evaluatePlan = evaluatePlan;
        this.pages = pages;
    }

    /** Narrowed to an office and a kind where they are named. */
    @Get("/dues{?office,kind,after}")
    HttpResponse<?> dues(
            @Nullable @QueryValue UUID office,
            @Nullable @QueryValue DueKind kind,
            @Nullable @QueryValue String after,
            Actor by) {
        Page<Due> page =
                readDues.list(new DueQuestion(null, office, null, null, kind, null, false, after, PAGE), null, by);
        Map<String, Object> model = new HashMap<>();
        model.put("bands", bands(page.items()));
        model.put("next", page.next());
        model.put("offices", readDues.offices(null, by).offices());
        model.put("owed", evaluatePlan.owed(null, OWED, null, by));
        model.put("office", office);
        model.put("kind", kind);
        return pages.show("follow/dues", by, model);
    }

    /** In the order they come. */
    private static Map<Integer, List<Due>> bands(List<Due> dues) {
        Map<Integer, List<Due>> bands = new LinkedHashMap<>();
        dues.forEach(due ->
                bands.computeIfAbsent(due.band(), band -> new ArrayList<>()).add(due));
        return bands;
    }
}
