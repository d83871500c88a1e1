package jp.yoridokoro.pages.rules;

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
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.settings.ChangeSetting;
import jp.yoridokoro.settings.web.SettingsApi;

/** The settings of DOMAIN §19 by topic, and a decision about one. */
@Hidden
@Controller("/town/settings")
@Produces(MediaType.TEXT_HTML)
class SettingsPages {
    private final SettingBook book;
    private final ChangeSetting changeSetting;
    private final Forms forms;
    private final Pages pages;

    SettingsPages(SettingBook book, ChangeSetting changeSetting, Forms forms, Pages pages) {
        this.book = book;
        this.changeSetting = changeSetting;
        this.forms = forms;
        this.pages = pages;
    }

    /** @param open the topic to show at once: the one something was changed in */
    @Get
    HttpResponse<?> list(@QueryValue(defaultValue = "") String open, Actor by) {
        List<Setting> all = book.all(by);
        Map<String, List<Setting>> topics =
                all.stream().collect(Collectors.groupingBy(Setting::topic, LinkedHashMap::new, Collectors.toList()));
        return pages.show(
                "rules/settings",
                by,
                Map.of("topics", topics, "open", open, "moments", book.decided(book.byKey(by), by)));
    }

    @Get("/change")
    HttpResponse<?> changing(@QueryValue String key, Actor by) {
        Setting setting = book.one(key, by);
        return setting.weight()
                ? Pages.go("/town/settings/weights")
                : changing(
                        Typed.known(Map.of("key", key, "value", setting.sheet().value(), "from", book.tomorrow())), by);
    }

    private HttpResponse<?> changing(Typed typed, Actor by) {
        Map<String, Object> model = new HashMap<>();
        Map<String, Setting> settings = book.byKey(by);
        model.put("setting", book.one(typed.value("key"), by));
        model.put("between", between(typed, settings));
        return pages.form("rules/change", by, typed, model);
    }

    /** The two settings that would stand in the wrong order, in words; empty where that is not the trouble. */
    private static List<String> between(Typed typed, Map<String, Setting> settings) {
        Map<String, ?> facts =
                typed.problem() == null ? Map.of() : typed.problem().facts();
        return facts.containsKey("lower")
                ? List.of(said(settings, facts, "lower"), said(settings, facts, "upper"))
                : List.of();
    }

    private static String said(Map<String, Setting> settings, Map<String, ?> facts, String which) {
        String key = String.valueOf(facts.get(which));
        Setting setting = Objects.requireNonNull(settings.get(key));
        return jp.yoridokoro.base.Words.of(
                "rules.between", setting.sheet().meaning(), setting.words(String.valueOf(facts.get(which + "Value"))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                typed.with(
                        "value",
                        Normalizer.normalize(typed.value("value"), Normalizer.Form.NFKC)
                                .strip()),
                SettingsApi.ChangeForm.class,
                by,
                form -> {
                    changeSetting.change(
                            List.of(new ChangeSetting.Change(
                                    form.key(),
                                    form.value(),
                                    form.from(),
                                    Objects.requireNonNullElse(form.reason(), ""),
                                    null)),
                            by);
                    String topic = topic(form.key());
                    return Pages.go("/town/settings?open=" + topic + "#topic-" + topic, "settingChanged");
                },
                again -> changing(again, by));
    }

    private static String topic(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }
}
