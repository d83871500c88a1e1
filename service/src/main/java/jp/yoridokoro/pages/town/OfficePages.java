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
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.KeepContact;
import jp.yoridokoro.directory.KeepPools;
import jp.yoridokoro.directory.PositionOffice;
import jp.yoridokoro.directory.web.OfficesApi;
import jp.yoridokoro.directory.web.PositioningsApi;
import jp.yoridokoro.directory.web.UnitsApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** One office: who answers there, its units and beds, and its place in the hub network. */
@Hidden
@Controller("/town/offices/{id}")
@Produces(MediaType.TEXT_HTML)
class OfficePages {
    private final OfficeDesk desk;
    private final KeepContact keepContact;
    private final KeepPools keepPools;
    private final PositionOffice positionOffice;
    private final Forms forms;
    private final Pages pages;

    OfficePages(
            OfficeDesk desk,
            KeepContact keepContact,
            KeepPools keepPools,
            PositionOffice positionOffice,
            Forms forms,
            Pages pages) {
        this.desk = desk;
        this.keepContact = keepContact;
        this.keepPools = keepPools;
        this.positionOffice = positionOffice;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    @Transactional
    HttpResponse<?> one(UUID id, Actor by) {
        return show(id, "", Typed.nothing(), by);
    }

    /** @param refused which form is shown again: contact, positioning, end or pool; empty: none */
    private HttpResponse<?> show(UUID id, String refused, Typed typed, Actor by) {
        Map<String, Object> model = desk.model(id, by);
        model.put("refused", refused);
        if (!refused.equals("contact")) {
            model.put("contact", desk.contact(id));
        } else {
            model.put("contact", Fields.beside(typed, () -> desk.contact(id)));
        }
        return pages.form("town/office", by, typed, model);
    }

    @Post("/contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> contact(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                OfficesApi.ContactForm.class,
                by,
                form -> {
                    keepContact.say(id, form.window(), form.telephone(), form.roundTheClock(), form.version(), by);
                    return Pages.go("/town/offices/" + id, "contactSaid");
                },
                again -> show(id, "contact", again, by));
    }

    @Post("/positionings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> position(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body).with("officeId", id),
                PositioningsApi.PositioningForm.class,
                by,
                form -> {
                    positionOffice.begin(id, form.functions(), form.from(), form.to(), by);
                    return Pages.go("/town/offices/" + id, "positioned");
                },
                again -> show(id, "positioning", again, by));
    }

    @Post("/positionings/{positioning}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(UUID id, UUID positioning, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                PositioningsApi.EndForm.class,
                by,
                form -> {
                    positionOffice.end(positioning, form.on(), by);
                    return Pages.go("/town/offices/" + id, "positioningEnded");
                },
                again -> show(id, "end", again, by));
    }

    @Post("/pools")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pool(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body).with("officeId", id),
                UnitsApi.PoolForm.class,
                by,
                form -> {
                    keepPools.add(id, form.name(), form.capacity(), by);
                    return Pages.go("/town/offices/" + id, "poolAdded");
                },
                again -> show(id, "pool", again, by));
    }
}
