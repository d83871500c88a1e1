package jp.yoridokoro.directory.web;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.directory.KeepContact;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

@Controller("/api/directory/offices")
@Tag(name = "directory")
public class OfficesApi {
    /** @param version the version read before */
    @Serdeable
    public record ContactForm(
            @NotNull @Size(max = 100) String window,
            @NotNull @Size(max = 30) String telephone,
            @NotNull Known roundTheClock,
            @NotNull Long version) {}

    private final Offices offices;
    private final OfficeViews views;
    private final KeepContact keepContact;

    OfficesApi(Offices offices, OfficeViews views, KeepContact keepContact) {
        this.offices = offices;
        this.views = views;
        this.keepContact = keepContact;
    }

    @Get
    @Operation(
            summary = "Offices by municipality, part of the name or its reading, or number; paged by name",
            description = "Width, case, spaces, hiragana and katakana make no difference in name.")
    Page<Offices.Listed> list(
            @QueryValue(defaultValue = "") String municipality,
            @QueryValue(defaultValue = "") @Size(max = 100) String name,
            @QueryValue(defaultValue = "") String number,
            @Nullable @QueryValue UUID after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(
                offices.list(municipality, name, number, after == null ? "" : after.toString(), size + 1),
                size,
                office -> office.id().toString());
    }

    @Get("/{id}")
    @Transactional
    @Operation(summary = "An office with its units, their capabilities, its pools of beds and its positionings")
    OfficeView show(UUID id) {
        return views.of(id);
    }

    @Put("/{id}/contact")
    @Transactional
    @Operation(
            summary = "Say who answers in an emergency",
            description = "PROVIDER of the office; HUB_COORDINATOR, CORE_STAFF, MUNICIPALITY responsible for it.")
    OfficeView contact(UUID id, @Valid @Body ContactForm form, @Parameter(hidden = true) Actor by) {
        keepContact.say(id, form.window(), form.telephone(), form.roundTheClock(), form.version(), by);
        return views.of(id);
    }
}
