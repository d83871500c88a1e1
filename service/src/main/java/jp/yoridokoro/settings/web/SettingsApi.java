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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.ChangeSetting;
import jp.yoridokoro.settings.SettingChanges;
import jp.yoridokoro.settings.SettingRows;
import jp.yoridokoro.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What a municipality may change, by the day it takes effect. */
@Tag(name = "settings")
@Controller("/api")
public class SettingsApi {
    private final Settings settings;
    private final ChangeSetting changeSetting;
    private final SettingChanges changes;
    private final Clock clock;

    SettingsApi(Settings settings, ChangeSetting changeSetting, SettingChanges changes, Clock clock) {
        this.settings = settings;
        this.changeSetting = changeSetting;
        this.changes = changes;
        this.clock = clock;
    }

    /** One decision about one setting. */
    @Serdeable
    public record ChangeForm(
            @NotBlank String key,
            @NotBlank @Size(max = 200) String value,
            @NotNull LocalDate from,
            @Nullable @Size(max = 500) String reason,
            @Nullable UUID preview) {}

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
}
