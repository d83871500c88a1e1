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
import jp.yoridokoro.accounts.AccountReason;
import jp.yoridokoro.accounts.ChangePassword;
import jp.yoridokoro.accounts.web.MyAccountApi;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** One's own account. The form of the password carries no key: what it was sent with is written down nowhere, not even as a hash. */
@Hidden
@Controller("/my-account")
@Produces(MediaType.TEXT_HTML)
class MyAccountPages {
    private static final String TWICE = "again";

    private final ChangePassword changePassword;
    private final Forms forms;
    private final Pages pages;

    MyAccountPages(ChangePassword changePassword, Forms forms, Pages pages) {
        this.changePassword = changePassword;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> own(Actor by) {
        return pages.show("account/mine", by, Map.of("member", changePassword.own(by)));
    }

    @Get("/password")
    HttpResponse<?> password(Actor by) {
        return password(Typed.nothing(), by);
    }

    private HttpResponse<?> password(Typed typed, Actor by) {
        return pages.form("account/password", by, typed, Map.of("member", changePassword.own(by)));
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                without(typed, Typed.ONCE, TWICE),
                MyAccountApi.PasswordForm.class,
                by,
                form -> {
                    if (!form.next().equals(typed.value(TWICE))) {
                        throw new Refused(AccountReason.PASSWORD_REPEATED_WRONG);
                    }
                    changePassword.change(form.current(), form.next(), by);
                    return Pages.go("/sign-in", "passwordChanged");
                },
                again -> password(new Typed(Map.of(), again.problem(), null), by));
    }

    private static Typed without(Typed typed, String... names) {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        for (String name : names) {
            values.remove(name);
        }
        return new Typed(values, typed.problem(), typed.saved());
    }
}
