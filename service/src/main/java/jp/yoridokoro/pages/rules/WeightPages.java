package jp.yoridokoro.pages.rules;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.settings.ChangeSetting;
import jp.yoridokoro.weights.TryWeights;
import org.jspecify.annotations.Nullable;

/** The weights of the search: tried on past cases first, changed afterwards. */
@Hidden
@Controller("/town/settings/weights")
@Produces(MediaType.TEXT_HTML)
class WeightPages {
    private final SettingBook book;
    private final TryWeights tryWeights;
    private final ChangeSetting changeSetting;
    private final Forms forms;
    private final Pages pages;

    WeightPages(SettingBook book, TryWeights tryWeights, ChangeSetting changeSetting, Forms forms, Pages pages) {
        this.book = book;
        this.tryWeights = tryWeights;
        this.changeSetting = changeSetting;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> weights(Actor by) {
        return show(Typed.nothing(), Typed.nothing(), null, by);
    }

    private HttpResponse<?> show(Typed typed, Typed publishing, TryWeights.@Nullable Tried tried, Actor by) {
        List<Setting> weights = book.all(by).stream().filter(Setting::weight).toList();
        Map<String, Object> filled = new HashMap<>(typed.values());
        for (int at = 0; at < weights.size(); at++) {
            filled.putIfAbsent(
                    "weights[" + at + "].value", weights.get(at).sheet().value());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("weights", weights);
        model.put("publishing", publishing);
        if (tried != null) {
            model.put("tried", tried);
        }
        Typed shown = new Typed(Typed.of(filled).values(), typed.problem(), null);
        return pages.form("rules/weights", by, shown, model);
    }

    /** Changes nothing, so that it may be sent any number of times. */
    @Post("/trial")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tryThem(@Body Map<String, Object> body, Actor by) {
        Map<String, Object> keyless = new HashMap<>(body);
        keyless.remove(Typed.ONCE);
        Typed typed = Typed.of(keyless);
        return forms.send(
                typed,
                WeightsForm.class,
                by,
                form -> show(
                        typed,
                        Typed.known(Map.of("from", book.tomorrow())),
                        tryWeights.with(form.changed(book.byKey(by)), by),
                        by),
                again -> show(again, Typed.nothing(), null, by));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(@Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                WeightsForm.class,
                by,
                form -> {
                    changeSetting.change(
                            form.changed(book.byKey(by)).entrySet().stream()
                                    .map(one -> new ChangeSetting.Change(
                                            one.getKey(),
                                            one.getValue(),
                                            Objects.requireNonNullElseGet(form.from(), book::tomorrow),
                                            Objects.requireNonNullElse(form.reason(), ""),
                                            form.preview()))
                                    .toList(),
                            by);
                    return Pages.go("/town/settings", "settingChanged");
                },
                again -> show(again, Typed.nothing(), null, by));
    }
}
