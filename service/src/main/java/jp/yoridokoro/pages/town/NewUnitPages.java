package jp.yoridokoro.pages.town;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.AgePolicy;
import jp.yoridokoro.directory.GroupHomeType;
import jp.yoridokoro.directory.KeepUnit;
import jp.yoridokoro.directory.Services;
import jp.yoridokoro.directory.SexPolicy;
import jp.yoridokoro.directory.ShortStayKind;
import jp.yoridokoro.directory.ShortStayType;
import jp.yoridokoro.directory.web.UnitsApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** A service added to an office by hand: its name and beds. The rest is unknown until somebody says it on the unit's own page. */
@Hidden
@Controller("/town/offices/{office}/units")
@Produces(MediaType.TEXT_HTML)
class NewUnitPages {
    private static final List<String> WITH_BEDS =
            List.of(Services.SHORT_STAY, Services.GROUP_HOME, Services.FACILITY_RESIDENCE, "34");

    private final OfficeDesk desk;
    private final KeepUnit keepUnit;
    private final Forms forms;
    private final Pages pages;

    NewUnitPages(OfficeDesk desk, KeepUnit keepUnit, Forms forms, Pages pages) {
        this.desk = desk;
        this.keepUnit = keepUnit;
        this.forms = forms;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<?> adding(UUID office, Actor by) {
        return show(office, Typed.nothing(), by);
    }

    private HttpResponse<?> show(UUID office, Typed typed, Actor by) {
        Map<String, Object> model = desk.model(office, by);
        model.put(
                "services",
                WITH_BEDS.stream()
                        .map(code -> new Choice(code, Services.nameOf(code)))
                        .toList());
        return pages.form("town/unit-new", by, typed, model);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(UUID office, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                unsaid(Typed.of(body).with("officeId", office)),
                UnitsApi.UnitForm.class,
                by,
                form -> Pages.go(
                        "/town/units/"
                                + keepUnit.add(office, form.serviceCode(), form.facts(), by)
                                        .id(),
                        "unitAdded"),
                again -> show(office, again, by));
    }

    /** What this page does not ask is unknown, or no question for the service. */
    private static Typed unsaid(Typed typed) {
        boolean shortStay = typed.value("serviceCode").equals(Services.SHORT_STAY);
        boolean groupHome = typed.value("serviceCode").equals(Services.GROUP_HOME);
        return typed.with("facts.shortStayType", shortStay ? ShortStayType.UNKNOWN : ShortStayType.NOT_SHORT_STAY)
                .with("facts.shortStayKind", shortStay ? ShortStayKind.UNKNOWN : ShortStayKind.NOT_SHORT_STAY)
                .with("facts.groupHomeType", groupHome ? GroupHomeType.UNKNOWN : GroupHomeType.NOT_GROUP_HOME)
                .with("facts.sexPolicy", SexPolicy.UNKNOWN)
                .with("facts.agePolicy", AgePolicy.UNKNOWN);
    }
}
