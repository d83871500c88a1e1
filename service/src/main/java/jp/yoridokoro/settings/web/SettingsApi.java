package jp.yoridokoro.settings.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.AdoptPreset;
import jp.yoridokoro.settings.ChangeSetting;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.Definition;
import jp.yoridokoro.settings.PublishDefinition;
import jp.yoridokoro.settings.SettingChanges;
import jp.yoridokoro.settings.SettingRows;
import jp.yoridokoro.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What a municipality may change, by the day it takes effect. */
@Tag(name = "settings")
@Controller("/api")
class SettingsApi {
    private final Settings settings;
    private final ChangeSetting changeSetting;
    private final PublishDefinition publishDefinition;
    private final AdoptPreset adoptPreset;
    private final SettingChanges changes;
    private final SettingRows rows;
    private final Clock clock;

    SettingsApi(
            Settings settings,
            ChangeSetting changeSetting,
            PublishDefinition publishDefinition,
            AdoptPreset adoptPreset,
            SettingChanges changes,
            SettingRows rows,
            Clock clock) {
        this.settings = settings;
        this.changeSetting = changeSetting;
        this.publishDefinition = publishDefinition;
        this.adoptPreset = adoptPreset;
        this.changes = changes;
        this.rows = rows;
        this.clock = clock;
    }

    @Serdeable
    record ChangeForm(
            @NotBlank String key,
            @NotBlank @Size(max = 200) String value,
            @NotNull LocalDate from,
            @Nullable @Size(max = 500) String reason,
            @Nullable UUID preview) {}

    @Serdeable
    record AdoptionForm(
            @NotBlank String preset,
            @NotBlank @Size(max = 4000) String wording,
            @NotNull LocalDate from) {}

    @Serdeable
    record ClauseForm(
            @NotBlank @Size(max = 50) String code,
            boolean counts,
            @NotBlank @Size(max = 500) String wording) {}

    @Serdeable
    record DefinitionForm(
            @NotBlank @Size(max = 4000) String wording,
            @NotEmpty List<@Valid ClauseForm> clauses,
            @NotNull LocalDate from) {}

    /** A definition with its clauses in order. */
    @Serdeable
    record DefinitionView(Definition definition, List<Clause> clauses) {}

    @Get("/settings")
    @Operation(
            summary = "Settings of the caller's municipality in force on a day",
            description = "on: today if absent.")
    List<SettingRows.Row> list(@Nullable @QueryValue LocalDate on, @Parameter(hidden = true) Actor by) {
        return settings.shown(by.tenant(), on == null ? LocalDate.now(clock) : on);
    }

    @Post("/settings")
    @Once
    @Operation(
            summary = "Change one setting from a day on",
            description =
                    "A matching.* value names the preview (POST /api/setting-previews) that was looked at before.")
    HttpResponse<List<SettingRows.Row>> change(@Valid @Body ChangeForm form, @Parameter(hidden = true) Actor by) {
        changeSetting.change(
                List.of(new ChangeSetting.Change(
                        form.key(),
                        form.value(),
                        form.from(),
                        form.reason() == null ? "" : form.reason(),
                        form.preview())),
                by);
        return HttpResponse.created(settings.shown(by.tenant(), form.from()));
    }

    @Get("/settings/changes")
    @Operation(summary = "Who decided which value from which day, newest first; at most 200")
    List<SettingChanges.Line> changes(@Parameter(hidden = true) Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return changes.latest(by.tenant(), 200);
    }

    @Post("/preset-adoptions")
    @Once
    @Operation(summary = "Take over the settings and clauses of a preset (tochigi, kashiwa, kodama) from a day on")
    HttpResponse<DefinitionView> adopt(@Valid @Body AdoptionForm form, @Parameter(hidden = true) Actor by) {
        Definition definition = adoptPreset.adopt(form.preset(), form.wording(), form.from(), by);
        return HttpResponse.created(new DefinitionView(definition, rows.clauses(definition.id())));
    }

    @Get("/definition")
    @Operation(summary = "The local definition of 緊急時 in force on a day")
    DefinitionView definition(@Nullable @QueryValue LocalDate on, @Parameter(hidden = true) Actor by) {
        return rows.definition(by.tenant(), on == null ? LocalDate.now(clock) : on)
                .map(definition -> new DefinitionView(definition, rows.clauses(definition.id())))
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    @Post("/definitions")
    @Once
    @Operation(summary = "Publish a new version of the definition from a day on")
    HttpResponse<DefinitionView> publish(@Valid @Body DefinitionForm form, @Parameter(hidden = true) Actor by) {
        Definition definition = publishDefinition.publish(
                form.wording(),
                form.clauses().stream()
                        .map(clause ->
                                new PublishDefinition.NewClause(clause.code(), clause.counts(), clause.wording()))
                        .toList(),
                form.from(),
                by);
        return HttpResponse.created(new DefinitionView(definition, rows.clauses(definition.id())));
    }
}
