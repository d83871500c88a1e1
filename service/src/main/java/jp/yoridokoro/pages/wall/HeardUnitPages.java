package jp.yoridokoro.pages.wall;

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
import java.util.UUID;
import java.util.stream.IntStream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.vacancy.NightReport;
import jp.yoridokoro.vacancy.ReportVacancy;
import jp.yoridokoro.vacancy.Reports;
import jp.yoridokoro.vacancy.VacancyReason;
import jp.yoridokoro.vacancy.web.ReportForm;

/** How many beds a unit has, as its office said on the telephone, written down by the hub. */
@Hidden
@Controller("/vacancies/units/{unit}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class HeardUnitPages {
    private static final int HISTORY = 5;

    private final ReadWall wall;
    private final Reports reports;
    private final ReportVacancy reportVacancy;
    private final Forms forms;
    private final Pages pages;

    HeardUnitPages(ReadWall wall, Reports reports, ReportVacancy reportVacancy, Forms forms, Pages pages) {
        this.wall = wall;
        this.reports = reports;
        this.reportVacancy = reportVacancy;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> unit(UUID unit, Actor by) {
        return unit(unit, before(unit, by), by);
    }

    @Post("/reports")
    HttpResponse<?> report(UUID unit, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReportForm.class,
                by,
                form -> {
                    reportVacancy.report(unit, form.each(), form.source(), by);
                    return Pages.go("/vacancies", "wallReported");
                },
                again -> unit(unit, again.at(VacancyReason.CALLER_NAME_NEEDED, HeardPages.SPOKEN_WITH), by));
    }

    private HttpResponse<?> unit(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        Reports.Unit unit = reports.unit(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Nights nights = wall.nights(by);
        WallOffice office = wall.office(unit.officeId(), by);
        if (office == null) {
            throw new Refused(BaseReason.UNKNOWN);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("unit", unit);
        model.put("office", office);
        model.put("history", reports.history(id, nights.firstNight(), null, HISTORY));
        model.put("fromChoices", nights.each().stream().map(WallPages::choice).toList());
        model.put("toChoices", until(nights));
        model.put("statusChoices", Choice.of(NightReport.Status.values(), "wall.status"));
        return pages.form("wall/unit", by, typed, model);
    }

    /** The day after the last night, in the words of that night. */
    private static List<Choice> until(Nights nights) {
        return IntStream.range(0, nights.count())
                .mapToObj(night -> nights.firstNight().plusDays(night))
                .map(night -> new Choice(night.plusDays(1).toString(), Words.of("wall.until", Say.night(night))))
                .toList();
    }

    /** The form opens with what was last said of tonight. */
    private Typed before(UUID unit, Actor by) {
        LocalDate tonight = wall.nights(by).firstNight();
        Map<String, Object> known = new HashMap<>(Map.of("from", tonight, "to", tonight.plusDays(1)));
        reports.inForce(unit, tonight, tonight.plusDays(1)).forEach(night -> {
            known.put("status", night.status());
            known.put("freeMale", night.freeMale());
            known.put("freeFemale", night.freeFemale());
            known.put("freeAny", night.freeAny());
            known.put("occupied", night.occupied());
            known.put("planned", night.planned());
            known.put("kept", night.kept());
            known.put("conditions", night.conditions());
            known.put("capacity", night.capacity());
            known.put("includes", night.again().includes());
        });
        return Typed.known(known);
    }
}
