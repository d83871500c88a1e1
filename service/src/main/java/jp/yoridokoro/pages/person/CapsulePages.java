package jp.yoridokoro.pages.person;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.capsule.KeepCapsule;
import jp.yoridokoro.capsule.web.CapsuleApi.HandingForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.print.PrintCapsule;
import jp.yoridokoro.registry.ReadPerson;

/** 緊急時用カプセル: printed, and handed over. */
@Hidden
@Controller("/people/{id}/capsules")
@Produces(MediaType.TEXT_HTML)
class CapsulePages {
    private final KeepCapsule keepCapsule;
    private final PrintCapsule printCapsule;
    private final ReadPerson readPerson;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    CapsulePages(
            KeepCapsule keepCapsule,
            PrintCapsule printCapsule,
            ReadPerson readPerson,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.keepCapsule = keepCapsule;
        this.printCapsule = printCapsule;
        this.readPerson = readPerson;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** The page after it has the sheet and takes the day it was handed over. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> print(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> Pages.go(
                        "/people/" + id + "/capsules/"
                                + keepCapsule.print(id, by).id(),
                        "capsulePrinted"),
                again -> pages.form("person/capsule-none", by, again, Map.of("file", readPerson.read(id, null, by))));
    }

    @Get("/{printId}/sheet.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> sheet(UUID id, UUID printId, Actor by) {
        return Sheets.pdf("capsule", printCapsule.sheet(id, printId, null, by));
    }

    @Get("/{printId}")
    HttpResponse<?> handing(UUID id, UUID printId, Actor by) {
        return handing(id, printId, Typed.nothing().with("handedOn", LocalDate.now(clock)), by);
    }

    @Post("/{printId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> hand(UUID id, UUID printId, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                HandingForm.class,
                by,
                form -> {
                    keepCapsule.hand(id, printId, form.handedOn(), form.handedTo(), by);
                    return Pages.go("/people/" + id + "#capsule", "capsuleHanded");
                },
                again -> handing(id, printId, again, by));
    }

    private HttpResponse<?> handing(UUID id, UUID printId, Typed typed, Actor by) {
        return pages.form(
                "person/capsule",
                by,
                typed,
                Map.of("file", readPerson.read(id, null, by), "print", keepCapsule.find(printId, null, by)));
    }
}
