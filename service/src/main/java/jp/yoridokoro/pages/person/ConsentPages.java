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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.consent.Consent;
import jp.yoridokoro.consent.NewConsent;
import jp.yoridokoro.consent.ReadConsents;
import jp.yoridokoro.consent.RecordConsent;
import jp.yoridokoro.consent.WithdrawConsent;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** What a person agrees to: recorded, and taken back. */
@Hidden
@Controller("/people/{id}/consents")
@Produces(MediaType.TEXT_HTML)
class ConsentPages {
    private final ReadPerson readPerson;
    private final ReadConsents readConsents;
    private final RecordConsent recordConsent;
    private final WithdrawConsent withdrawConsent;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    ConsentPages(
            ReadPerson readPerson,
            ReadConsents readConsents,
            RecordConsent recordConsent,
            WithdrawConsent withdrawConsent,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.readPerson = readPerson;
        this.readConsents = readConsents;
        this.recordConsent = recordConsent;
        this.withdrawConsent = withdrawConsent;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** What was agreed to is never filled in beforehand; the wording is the one signed last. */
    @Get("/new")
    HttpResponse<?> form(UUID id, Actor by) {
        Map<String, Object> known = new LinkedHashMap<>();
        readConsents.read(id, by).stream().findFirst().ifPresent(last -> known.put("textVersion", last.textVersion()));
        known.put("signedOn", LocalDate.now(clock));
        return form(id, Typed.known(known), by);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> agree(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                NewConsent.class,
                by,
                form -> {
                    recordConsent.agree(id, form, by);
                    return Pages.go("/people/" + id + "#consents", "consentRecorded");
                },
                again -> form(id, again, by));
    }

    @Get("/{consentId}/withdrawal")
    HttpResponse<?> withdrawal(UUID id, UUID consentId, Actor by) {
        return withdrawal(id, consentId, Typed.nothing(), by);
    }

    @Post("/{consentId}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(UUID id, UUID consentId, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    withdrawConsent.withdraw(id, consentId, by);
                    return Pages.go("/people/" + id + "#consents", "consentWithdrawn");
                },
                again -> withdrawal(id, consentId, again, by));
    }

    private HttpResponse<?> form(UUID id, Typed typed, Actor by) {
        return pages.form("person/consent", by, typed, Map.of("file", readPerson.read(id, null, by)));
    }

    private HttpResponse<?> withdrawal(UUID id, UUID consentId, Typed typed, Actor by) {
        Consent consent = readConsents.read(id, by).stream()
                .filter(one -> one.id().equals(consentId))
                .findFirst()
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        PersonFile file = readPerson.read(id, null, by);
        return pages.form("person/withdrawal", by, typed, Map.of("file", file, "consent", consent));
    }
}
