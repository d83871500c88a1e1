package jp.yoridokoro.directory.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.directory.BedPool;
import jp.yoridokoro.directory.Capabilities;
import jp.yoridokoro.directory.KeepPools;
import jp.yoridokoro.directory.KeepUnit;
import jp.yoridokoro.directory.SayCapabilities;
import jp.yoridokoro.directory.ServiceUnit;
import jp.yoridokoro.directory.UnitFacts;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import org.jspecify.annotations.Nullable;

@Controller("/api/directory")
@Tag(name = "directory")
public class UnitsApi {
    /** A new unit of an office. */
    @Serdeable
    public record UnitForm(
            @NotNull UUID officeId,
            @NotBlank String serviceCode,
            @Valid @NotNull UnitFacts facts) {}

    /** @param capabilities by care code; codes not named stay as they are */
    @Serdeable
    public record CapabilitiesForm(
            @NotNull Long version, @NotEmpty Map<String, SayCapabilities.@Valid Said> capabilities) {}

    /** @param capacity beds; null: unknown */
    @Serdeable
    public record PoolForm(
            @NotNull UUID officeId,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Min(0) @Max(999) Integer capacity) {}

    /** The pool a unit is to draw on. */
    @Serdeable
    public record DrawForm(@NotNull UUID poolId, @NotNull Long version) {}

    private final KeepUnit keepUnit;
    private final SayCapabilities sayCapabilities;
    private final KeepPools keepPools;
    private final Capabilities capabilities;

    UnitsApi(KeepUnit keepUnit, SayCapabilities sayCapabilities, KeepPools keepPools, Capabilities capabilities) {
        this.keepUnit = keepUnit;
        this.sayCapabilities = sayCapabilities;
        this.keepPools = keepPools;
        this.capabilities = capabilities;
    }

    @Get("/care-codes")
    @Operation(summary = "The one vocabulary of needs and abilities")
    List<Capabilities.CareCode> careCodes() {
        return capabilities.codes();
    }

    @Post("/units")
    @Once
    @Operation(summary = "Add a unit to an office, with a pool of beds of its own")
    HttpResponse<UnitView> add(@Valid @Body UnitForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(view(keepUnit.add(form.officeId(), form.serviceCode(), form.facts(), by)));
    }

    @Put("/units/{id}")
    @Transactional
    @Operation(
            summary = "Say the facts of a unit, all at once",
            description = "409 with both values where the version is old.")
    UnitView say(UUID id, @Valid @Body UnitFacts form, @Parameter(hidden = true) Actor by) {
        return view(keepUnit.say(id, form, by));
    }

    @Put("/units/{id}/capabilities")
    @Operation(
            summary = "Say what a unit can do, several codes at once",
            description = "YES, NO or UNKNOWN each, with note, source and day; the version is the unit's.")
    List<Capabilities.Capability> capabilities(
            UUID id, @Valid @Body CapabilitiesForm form, @Parameter(hidden = true) Actor by) {
        return sayCapabilities.say(id, form.version(), form.capabilities(), by);
    }

    @Post("/pools")
    @Once
    @Operation(summary = "Add a pool of beds to an office, for units of 併設 and 空床利用 to share")
    HttpResponse<BedPool> addPool(@Valid @Body PoolForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(keepPools.add(form.officeId(), form.name(), form.capacity(), by));
    }

    @Put("/units/{id}/pool")
    @Transactional
    @Operation(summary = "Let a unit draw on another pool of its office")
    UnitView draw(UUID id, @Valid @Body DrawForm form, @Parameter(hidden = true) Actor by) {
        return view(keepPools.draw(id, form.poolId(), form.version(), by));
    }

    private UnitView view(ServiceUnit unit) {
        return UnitView.of(unit, capabilities.of(unit.id()));
    }
}
