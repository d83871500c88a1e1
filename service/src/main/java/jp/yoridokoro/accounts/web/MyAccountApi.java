package jp.yoridokoro.accounts.web;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.yoridokoro.accounts.ChangePassword;
import jp.yoridokoro.accounts.Member;
import jp.yoridokoro.identity.Actor;

/** One's own account. */
@Tag(name = "accounts")
@Controller("/api/my-account")
public class MyAccountApi {
    private final ChangePassword changePassword;

    MyAccountApi(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    /** The password there is, and the one there is to be. */
    @Serdeable
    public record PasswordForm(
            @NotBlank @Size(max = 200) String current,
            @NotNull @Size(max = 200) String next) {}

    @Get
    @Operation(summary = "Who I am here")
    Member own(@Parameter(hidden = true) Actor by) {
        return changePassword.own(by);
    }

    @Put("/password")
    @Operation(
            summary = "Change one's own password",
            description = "12 characters or more, not the login. Every token made before ends: sign in anew.")
    Member change(@Valid @Body PasswordForm form, @Parameter(hidden = true) Actor by) {
        return changePassword.change(form.current(), form.next(), by);
    }
}
