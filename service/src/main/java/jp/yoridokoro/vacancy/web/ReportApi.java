package jp.yoridokoro.vacancy.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.ReportVacancy;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.SayNoChange;
import jp.yoridokoro.vacancy.UnitNight;
import org.jspecify.annotations.Nullable;

/** What offices say of their beds. */
@Controller("/api/vacancies")
@Tag(name = "Vacancies")
class ReportApi {
    private final ReportVacancy reportVacancy;
    private final SayNoChange sayNoChange;
    private final Reports reports;
    private final Settings settings;
    private final Clock clock;

    ReportApi(ReportVacancy reportVacancy, SayNoChange sayNoChange, Reports reports, Settings settings, Clock clock) {
        this.reportVacancy = reportVacancy;
        this.sayNoChange = sayNoChange;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    @Once
    @Post("/units/{unitId}/reports")
    @Operation(
            summary = "Report the free beds of one unit",
            description =
                    "Either `nights`, each with its numbers, or `from`, `to` (not included) and one set of numbers."
                            + " One request is saved whole or not at all; every wrong night is listed in facts.nights."
                            + " The office reports itself; a coordinator or 基幹 staff report by PHONE with spokenWith.")
    HttpResponse<SaidView> report(UUID unitId, @Valid @Body ReportForm form, @Parameter(hidden = true) Actor by) {
        List<NightReport> nights = form.each();
        List<UnitNight> left = reportVacancy.report(unitId, nights, form.source(), by);
        List<String> warnings = new ArrayList<>(reports.keptWarnings(
                unitId, nights.stream().map(NightReport::night).toList()));
        if (nights.stream().anyMatch(NightReport::overCapacity)) {
            warnings.addFirst(Words.of("vacancy.warning.over-capacity"));
        }
        String name = reports.unit(unitId).map(Reports.Unit::name).orElse("");
        return HttpResponse.created(
                new SaidView(unitId, name, SaidView.nights(left, clock.instant(), inForce(by)), warnings, List.of()));
    }

    @Once
    @Post("/offices/{officeId}/no-change")
    @Operation(
            summary = "変更なし: say everything the office reported once more",
            description =
                    "Tonight gets the numbers of the last night reported, later nights keep theirs. confirmedAt becomes now,"
                            + " changedAt stays. Each unit stands alone: one that may not be said again is answered with `wrong`.")
    HttpResponse<List<SaidView>> officeUnchanged(
            UUID officeId, @Valid @Body NoChangeForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(unchanged(officeId, form, by));
    }

    @Once
    @Post("/units/{unitId}/no-change")
    @Operation(summary = "変更なし for one unit", description = "As for an office, for one of its units.")
    HttpResponse<List<SaidView>> unitUnchanged(
            UUID unitId, @Valid @Body NoChangeForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(unchanged(unitId, form, by));
    }

    @Get("/units/{unitId}/history")
    @Operation(
            summary = "Everything ever reported of a unit for one night, newest first",
            description = "For the hubs, 基幹 and municipal staff, and the office itself.")
    Page<Reports.Entry> history(
            UUID unitId,
            @QueryValue LocalDate night,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY, Role.PROVIDER);
        Reports.Unit unit = reports.unit(unitId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (by.is(Role.PROVIDER) && !by.office().equals(unit.officeId())) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        return Page.of(
                reports.history(unitId, night, after, size + 1),
                size,
                entry -> entry.id().toString());
    }

    private List<SaidView> unchanged(UUID officeOrUnit, NoChangeForm form, Actor by) {
        Instant now = clock.instant();
        InForce inForce = inForce(by);
        return sayNoChange.sayNoChange(officeOrUnit, form.source(), by).stream()
                .map(said -> SaidView.of(said, now, inForce))
                .toList();
    }

    private InForce inForce(Actor by) {
        return settings.on(by.tenant(), LocalDate.now(clock));
    }
}
