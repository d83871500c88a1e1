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
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.settings.AdoptPreset;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.Definition;
import jp.yoridokoro.settings.PublishDefinition;
import jp.yoridokoro.settings.SettingRows;
import org.jspecify.annotations.Nullable;

/** The local definition of 緊急時, and the presets a municipality may begin with. */
@Tag(name = "settings")
@Controller("/api")
public class DefinitionApi {
    private final PublishDefinition publishDefinition;
    private final AdoptPreset adoptPreset;
    private final SettingRows rows;
    private final Clock clock;

    DefinitionApi(PublishDefinition publishDefinition, AdoptPreset adoptPreset, SettingRows rows, Clock clock) {
        this.publishDefinition = publishDefinition;
        this.adoptPreset = adoptPreset;
        this.rows = rows;
        this.clock = clock;
    }

    /** A preset, from a day on, with the words of the definition. */
    @Serdeable
    public record AdoptionForm(
            @NotBlank String preset,
            @NotBlank @Size(max = 4000) String wording,
            @NotNull LocalDate from) {}

    /** One clause of a definition to be published. */
    @Serdeable
    public record ClauseForm(
            @NotBlank @Size(max = 50) String code,
            boolean counts,
            @NotBlank @Size(max = 500) String wording) {}

    /** A version to be published. */
    @Serdeable
    public record DefinitionForm(
            @NotBlank @Size(max = 4000) String wording,
            @NotEmpty List<@Valid ClauseForm> clauses,
            @NotNull LocalDate from) {}

    /** A definition with its clauses in order. */
    @Serdeable
    record DefinitionView(Definition definition, List<Clause> clauses) {}

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
