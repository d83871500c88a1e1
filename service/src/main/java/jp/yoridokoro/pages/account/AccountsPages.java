package jp.yoridokoro.pages.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.stream.Stream;
import jp.yoridokoro.accounts.AccountReason;
import jp.yoridokoro.accounts.KeepAccounts;
import jp.yoridokoro.accounts.Member;
import jp.yoridokoro.accounts.web.StaffAccountApi;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** The accounts of the municipality, and a new one. */
@Hidden
@Controller("/town/accounts")
@Produces(MediaType.TEXT_HTML)
class AccountsPages {
    private static final int SHOWN = 50;

    private final KeepAccounts keepAccounts;
    private final Places places;
    private final Forms forms;
    private final Pages pages;

    AccountsPages(KeepAccounts keepAccounts, Places places, Forms forms, Pages pages) {
        this.keepAccounts = keepAccounts;
        this.places = places;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "false") boolean stopped,
            @QueryValue(defaultValue = "") String after,
            Actor by) {
        return pages.show(
                "account/list", by, Map.of("page", keepAccounts.list(stopped, after, SHOWN, by), "stopped", stopped));
    }

    /** @param office the place, where the reader comes from its page */
    @Get("/new")
    HttpResponse<?> adding(@QueryValue(defaultValue = "") String office, Actor by) {
        return adding(
                office.isEmpty() ? Typed.nothing() : Typed.known(Map.of("officeId", office, "role", "PROVIDER")), by);
    }

    private HttpResponse<?> adding(Typed typed, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return pages.form(
                "account/new",
                by,
                typed,
                Map.of("roles", roles(by), "hubs", places.hubs(by), "offices", places.offices(by)));
    }

    /** The field in which the place of a role is said. */
    private static String place(Typed typed) {
        return typed.has("role", Role.HUB_COORDINATOR.name()) ? "hubId" : "officeId";
    }

    /** Those whose accounts the actor may keep. */
    private static java.util.List<Choice> roles(Actor by) {
        return Choice.of(
                Stream.of(StaffAccountApi.StaffRole.values())
                        .map(StaffAccountApi.StaffRole::name)
                        .filter(role -> by.is(Role.MUNICIPALITY) || !role.equals(Role.MUNICIPALITY.name()))
                        .toList(),
                "account.role");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StaffAccountApi.NewAccountForm.class,
                by,
                form -> {
                    Member added = keepAccounts.add(
                            form.login(),
                            form.displayName(),
                            Role.valueOf(form.role().name()),
                            form.hubId(),
                            form.officeId(),
                            by);
                    return Pages.go("/town/accounts/" + added.id(), "accountAdded");
                },
                again -> adding(
                        again.at(AccountReason.LOGIN_TAKEN, "login").at(AccountReason.PLACE_NEEDED, place(again)), by));
    }
}
