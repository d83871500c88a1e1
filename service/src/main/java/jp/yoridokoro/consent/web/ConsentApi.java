package jp.yoridokoro.consent.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.consent.Consent;
import jp.yoridokoro.consent.NewConsent;
import jp.yoridokoro.consent.ReadConsents;
import jp.yoridokoro.consent.RecordConsent;
import jp.yoridokoro.consent.WithdrawConsent;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;

@Controller("/api/people/{id}/consents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "同意")
class ConsentApi {
    private final ReadConsents readConsents;
    private final RecordConsent recordConsent;
    private final WithdrawConsent withdrawConsent;

    ConsentApi(ReadConsents readConsents, RecordConsent recordConsent, WithdrawConsent withdrawConsent) {
        this.readConsents = readConsents;
        this.recordConsent = recordConsent;
        this.withdrawConsent = withdrawConsent;
    }

    @Operation(summary = "同意の一覧", description = "The latest signed first, with those withdrawn.")
    @Get
    List<Consent> list(UUID id, @Parameter(hidden = true) Actor by) {
        return readConsents.read(id, by);
    }

    @Operation(
            summary = "同意を記録する",
            description =
                    "Who may be told (recipients; organisations: only these offices or hubs) what (sections: blocks of the plan, "
                            + "or ALL) for what (purposes).")
    @Once
    @Post
    HttpResponse<Consent> agree(UUID id, @Valid @Body NewConsent form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(recordConsent.agree(id, form, by));
    }

    @Operation(summary = "同意を取り消す", description = "From today on nothing is shared by it.")
    @Once
    @Post("/{consentId}/withdrawal")
    HttpResponse<Consent> withdraw(UUID id, UUID consentId, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(withdrawConsent.withdraw(id, consentId, by));
    }
}
