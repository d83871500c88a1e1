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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.settings.AdoptPreset;
import jp.yoridokoro.settings.Definition;
import jp.yoridokoro.settings.SettingChanges;
import jp.yoridokoro.settings.SettingRows;
import jp.yoridokoro.settings.SettingsReason;
import jp.yoridokoro.settings.web.DefinitionApi;

/** A preset with what it would change, before it is adopted. */
@Hidden
@Controller("/town/settings/presets/{preset}")
@Produces(MediaType.TEXT_HTML)
public class PresetPages {
    private final SettingBook book;
    private final SettingChanges changes;
    private final SettingRows rows;
    private final AdoptPreset adoptPreset;
    private final Forms forms;
    private final Pages pages;

    PresetPages(
            SettingBook book,
            SettingChanges changes,
            SettingRows rows,
            AdoptPreset adoptPreset,
            Forms forms,
            Pages pages) {
        this.book = book;
        this.changes = changes;
        this.rows = rows;
        this.adoptPreset = adoptPreset;
        this.forms = forms;
        this.pages = pages;
    }

    /** A setting as it is and as the preset has it. */
    public record Line(Setting setting, String then, boolean other) {}

    @Get
    HttpResponse<?> one(String preset, Actor by) {
        LocalDate from = book.tomorrow();
        Optional<Definition> now = rows.definition(by.tenant(), from);
        Map<String, Object> known = new HashMap<>(Map.of("from", from));
        now.ifPresent(definition -> known.put("wording", definition.wording()));
        return show(preset, Typed.known(known), by);
    }

    private HttpResponse<?> show(String preset, Typed typed, Actor by) {
        Map<String, Setting> settings = book.byKey(by);
        List<SettingChanges.PresetClause> clauses = changes.presetClauses(preset);
        if (clauses.isEmpty()) {
            throw new Refused(SettingsReason.UNKNOWN_PRESET);
        }
        List<Line> lines = changes.preset(preset).stream()
                .filter(one -> settings.containsKey(one.key()))
                .map(one -> line(java.util.Objects.requireNonNull(settings.get(one.key())), one.value()))
                .toList();
        return pages.form("rules/preset", by, typed, Map.of("preset", preset, "lines", lines, "clauses", clauses));
    }

    private static Line line(Setting setting, String then) {
        return new Line(setting, setting.words(then), !setting.sheet().value().equals(then));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> adopt(String preset, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body).with("preset", preset),
                DefinitionApi.AdoptionForm.class,
                by,
                form -> {
                    adoptPreset.adopt(form.preset(), form.wording(), form.from(), by);
                    return Pages.go("/town/settings", "presetAdopted");
                },
                again -> show(preset, again, by));
    }
}
