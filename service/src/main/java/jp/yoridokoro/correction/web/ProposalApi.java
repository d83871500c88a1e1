package jp.yoridokoro.correction.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.correction.AnswerProposal;
import jp.yoridokoro.correction.Proposal;
import jp.yoridokoro.correction.ProposeCorrections;
import jp.yoridokoro.correction.ReadProposals;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import org.jspecify.annotations.Nullable;

/** The morning after: the office proposes, specialist or hub answer. Pages take its forms. */
@Tag(name = "corrections")
@Controller("/api")
public class ProposalApi {
    private final ProposeCorrections proposeCorrections;
    private final AnswerProposal answerProposal;
    private final ReadProposals readProposals;

    ProposalApi(ProposeCorrections proposeCorrections, AnswerProposal answerProposal, ReadProposals readProposals) {
        this.proposeCorrections = proposeCorrections;
        this.answerProposal = answerProposal;
        this.readProposals = readProposals;
    }

    @Serdeable
    public record FoundForm(
            @NotBlank @Size(max = 50) String field,
            @NotBlank @Size(max = 5_000) String found) {}

    /** @param words what does not belong to one field */
    @Serdeable
    public record ProposalForm(
            @NotEmpty @Size(max = 50) List<@Valid @NotNull FoundForm> items,
            @Nullable @Size(max = 2_000) String words) {}

    /**
     * @param baseVersion the version in force as it was shown beside the proposal
     * @param fields those to take; all where not said
     * @param overwrite take them although the plan says something else by now
     */
    @Serdeable
    public record AcceptanceForm(
            @NotNull Integer baseVersion,
            @Nullable @Size(max = 50) Set<@NotBlank String> fields,
            @Nullable Boolean overwrite,
            @Nullable @Size(max = 2_000) String words) {

        /** As the use case takes it. */
        public AnswerProposal.Acceptance yes() {
            return new AnswerProposal.Acceptance(baseVersion, fields, Boolean.TRUE.equals(overwrite), words);
        }
    }

    @Get("/stays/{id}/plan-items")
    @Operation(
            summary = "Fields of the plan the office was shown and may correct",
            description = "said is null once the stay has ended. Logged.")
    List<Proposal.Shown> correctable(UUID id, @Parameter(hidden = true) Actor by) {
        return proposeCorrections.correctable(id, by);
    }

    @Post("/stays/{id}/plan-proposals")
    @Once
    @Operation(
            summary = "What turned out different from the plan, as a proposed next version",
            description =
                    "From the arrival until correction.daysAfterStay days after the person left. Fields the office was shown only.")
    HttpResponse<Proposal> propose(UUID id, @Valid @Body ProposalForm form, @Parameter(hidden = true) Actor by) {
        List<ProposeCorrections.Found> found = form.items().stream()
                .map(item -> new ProposeCorrections.Found(item.field(), item.found()))
                .toList();
        String words = form.words();
        UUID proposal = proposeCorrections.propose(id, found, words == null ? "" : words, by);
        return HttpResponse.created(readProposals.one(proposal, by));
    }

    @Get("/plan-proposals")
    @Operation(
            summary = "Proposals the caller may see, the longest waiting first, paged",
            description =
                    "For specialist and hub those of their people, for an office its own. open=false lists answered ones too. Logged.")
    Page<Proposal> list(
            @QueryValue(defaultValue = "true") boolean open,
            @Nullable @QueryValue UUID after,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            @Parameter(hidden = true) Actor by) {
        return readProposals.list(open, after, size, by);
    }

    @Get("/plan-proposals/{id}")
    @Operation(summary = "One proposal, beside the plan of today for who sees the person", description = "Logged.")
    Proposal one(UUID id, @Parameter(hidden = true) Actor by) {
        return readProposals.one(id, by);
    }

    @Post("/plan-proposals/{id}/acceptance")
    @Once
    @Operation(
            summary = "Accept, whole or in part: writes the next version of the plan",
            description =
                    "409 with both values where another version came in between, or a field was changed since the office was shown it.")
    HttpResponse<Proposal> accept(UUID id, @Valid @Body AcceptanceForm form, @Parameter(hidden = true) Actor by) {
        try {
            answerProposal.accept(id, form.yes(), by);
        } catch (Refused refusal) {
            throw refusal.reason() == BaseReason.VERSION
                    ? refusal.with(Map.of("yours", form, "current", readProposals.one(id, by)))
                    : refusal;
        }
        return HttpResponse.created(readProposals.one(id, by));
    }

    @Post("/plan-proposals/{id}/decline")
    @Once
    @Operation(summary = "Decline with a word for the office")
    HttpResponse<Proposal> decline(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        answerProposal.decline(id, form.reason(), by);
        return HttpResponse.created(readProposals.one(id, by));
    }
}
