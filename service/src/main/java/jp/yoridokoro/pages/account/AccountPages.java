package jp.yoridokoro.pages.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import jp.yoridokoro.accounts.AccountChange;
import jp.yoridokoro.accounts.GivePassword;
import jp.yoridokoro.accounts.KeepAccounts;
import jp.yoridokoro.accounts.Member;
import jp.yoridokoro.accounts.StopAccount;
import jp.yoridokoro.accounts.web.StaffAccountApi;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Moment;
import jp.yoridokoro.pages.Pages;

/** One account: its name and place, whether it may sign in, a new password, and what was done to it. */
@Hidden
@Controller("/town/accounts/{id}")
@Produces(MediaType.TEXT_HTML)
class AccountPages {
    private final KeepAccounts keepAccounts;
    private final StopAccount stopAccount;
    private final GivePassword givePassword;
    private final Places places;
    private final Forms forms;
    private final Pages pages;

    AccountPages(
            KeepAccounts keepAccounts,
            StopAccount stopAccount,
            GivePassword givePassword,
            Places places,
            Forms forms,
            Pages pages) {
        this.keepAccounts = keepAccounts;
        this.stopAccount = stopAccount;
        this.givePassword = givePassword;
        this.places = places;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> one(UUID id, Actor by) {
        return show(id, null, Typed.nothing(), by);
    }

    private HttpResponse<?> show(UUID id, @org.jspecify.annotations.Nullable Typed change, Typed typed, Actor by) {
        Member member = keepAccounts.one(id, by);
        Map<String, Object> model = new HashMap<>();
        model.put("member", member);
        model.put("keeps", keepAccounts.keeps(member, by));
        model.put("own", member.id().equals(by.staff()));
        model.put("hubs", places.hubs(by));
        model.put("offices", places.offices(by));
        model.put("change", change == null ? known(member) : change);
        model.put(
                "moments",
                keepAccounts.changes(id, by).stream().map(AccountPages::moment).toList());
        model.put("standing", typed);
        return pages.form("account/one", by, change == null ? typed : change, model);
    }

    private static Typed known(Member member) {
        Map<String, Object> known = new HashMap<>();
        known.put("version", member.version());
        known.put("displayName", member.displayName());
        known.put("hubId", member.hubId());
        known.put("officeId", member.officeId());
        return Typed.known(known);
    }

    private static Moment moment(AccountChange change) {
        String reason = change.reason().isEmpty() ? "" : Words.of("account.because", change.reason());
        return new Moment(
                change.at(),
                Words.of("account.change." + change.kind()) + reason,
                Objects.requireNonNullElse(change.byWhom(), ""));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StaffAccountApi.AccountForm.class,
                by,
                form -> {
                    keepAccounts.change(id, form.version(), form.displayName(), form.hubId(), form.officeId(), by);
                    return Pages.go("/town/accounts/" + id, "accountChanged");
                },
                again -> show(id, besideSaved(id, again, by), Typed.nothing(), by));
    }

    private Typed besideSaved(UUID id, Typed again, Actor by) {
        boolean conflict = again.problem() != null && again.problem().type().endsWith(BaseReason.VERSION.slug());
        return conflict ? again.beside(known(keepAccounts.one(id, by))) : again;
    }

    @Post("/suspension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stop(UUID id, @Body Map<String, Object> body, Actor by) {
        return standing(id, body, reason -> stopAccount.stop(id, reason, by), "accountStopped", by);
    }

    @Post("/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resume(UUID id, @Body Map<String, Object> body, Actor by) {
        return standing(id, body, reason -> stopAccount.resume(id, reason, by), "accountResumed", by);
    }

    private HttpResponse<?> standing(
            UUID id, Map<String, Object> body, Consumer<String> change, String done, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    change.accept(form.reason());
                    return Pages.go("/town/accounts/" + id, done);
                },
                again -> show(id, null, again, by));
    }

    /** Shown once, by this answer; the form carries no key, for the answer of a key is kept. */
    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(UUID id, Actor by) {
        return forms.send(
                Typed.nothing(),
                by,
                () -> {
                    GivePassword.Given given = givePassword.give(id, by);
                    return pages.show(
                            "account/given",
                            by,
                            Map.of(
                                    "member",
                                    given.member(),
                                    "groups",
                                    List.of(given.password().split("(?<=-)", -1))));
                },
                again -> show(id, null, again, by));
    }
}
