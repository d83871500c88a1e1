package jp.yoridokoro.accounts.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.accounts.AccountChange;
import jp.yoridokoro.accounts.GivePassword;
import jp.yoridokoro.accounts.KeepAccounts;
import jp.yoridokoro.accounts.Member;
import jp.yoridokoro.accounts.StopAccount;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** The municipality and 基幹 keep accounts. */
@Tag(name = "accounts")
@Controller("/api/staff-accounts")
public class StaffAccountApi {
    private final KeepAccounts keepAccounts;
    private final StopAccount stopAccount;
    private final GivePassword givePassword;

    StaffAccountApi(KeepAccounts keepAccounts, StopAccount stopAccount, GivePassword givePassword) {
        this.keepAccounts = keepAccounts;
        this.stopAccount = stopAccount;
        this.givePassword = givePassword;
    }

    /** Roles a person may have; the service's own are no account's. */
    public enum StaffRole {
        SPECIALIST,
        HUB_COORDINATOR,
        PROVIDER,
        CORE_STAFF,
        MUNICIPALITY
    }

    /** An account to be added. */
    @Serdeable
    public record NewAccountForm(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{2,63}")
            String login,

            @NotBlank @Size(max = 100) String displayName,
            @NotNull StaffRole role,
            @Nullable UUID hubId,
            @Nullable UUID officeId) {}

    /** Its name and place as they are to be. */
    @Serdeable
    public record AccountForm(
            @NotNull Long version,
            @NotBlank @Size(max = 100) String displayName,
            @Nullable UUID hubId,
            @Nullable UUID officeId) {}

    /** @param password said this once */
    @Serdeable
    record GivenPassword(String login, String password) {}

    @Get
    @Operation(
            summary = "Accounts of the municipality by login, paged",
            description = "stopped=true lists stopped ones too.")
    Page<Member> list(
            @QueryValue(defaultValue = "false") boolean stopped,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        return keepAccounts.list(stopped, after, size, by);
    }

    @Get("/{id}")
    @Operation(summary = "One account")
    Member one(UUID id, @Parameter(hidden = true) Actor by) {
        return keepAccounts.one(id, by);
    }

    @Get("/{id}/changes")
    @Operation(summary = "What was done to an account, by whom and when, the latest first; facts is JSON")
    List<AccountChange> changes(UUID id, @Parameter(hidden = true) Actor by) {
        return keepAccounts.changes(id, by);
    }

    @Post
    @Once
    @Operation(
            summary = "Add an account",
            description =
                    "Without a password: PUT …/password gives one. A coordinator has a hub, a specialist and a provider an office.")
    HttpResponse<Member> add(@Valid @Body NewAccountForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(keepAccounts.add(
                form.login(), form.displayName(), Role.valueOf(form.role().name()), form.hubId(), form.officeId(), by));
    }

    @Put("/{id}")
    @Operation(summary = "Another name, hub or office", description = "With another hub or office it signs in anew.")
    Member change(UUID id, @Valid @Body AccountForm form, @Parameter(hidden = true) Actor by) {
        try {
            return keepAccounts.change(id, form.version(), form.displayName(), form.hubId(), form.officeId(), by);
        } catch (Refused refusal) {
            throw refusal.reason() == BaseReason.VERSION
                    ? refusal.with(Map.of("yours", form, "current", keepAccounts.one(id, by)))
                    : refusal;
        }
    }

    @Post("/{id}/suspension")
    @Once
    @Operation(summary = "Stop an account; its tokens end within half a minute")
    HttpResponse<Member> stop(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(stopAccount.stop(id, form.reason(), by));
    }

    @Post("/{id}/resumption")
    @Once
    @Operation(summary = "Let a stopped account sign in again")
    HttpResponse<Member> resume(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(stopAccount.resume(id, form.reason(), by));
    }

    @Put("/{id}/password")
    @Operation(
            summary = "Give a new password, said once in the answer",
            description =
                    "Each call makes another. Until its owner changes it, every other request of theirs is refused.")
    GivenPassword give(UUID id, @Parameter(hidden = true) Actor by) {
        GivePassword.Given given = givePassword.give(id, by);
        return new GivenPassword(given.member().login(), given.password());
    }
}
