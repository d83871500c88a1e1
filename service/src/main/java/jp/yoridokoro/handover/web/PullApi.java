package jp.yoridokoro.handover.web;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.handoff.Pull;
import jp.yoridokoro.handoff.PullQuestion;
import jp.yoridokoro.handover.AnswerPull;
import jp.yoridokoro.handover.AskForCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import org.jspecify.annotations.Nullable;

/** Cases asked for by a hub that does not own them. */
@Tag(name = "hand-offs")
@Controller("/api/handoff-pulls")
public class PullApi {
    private final AskForCase askForCase;
    private final AnswerPull answerPull;
    private final Clock clock;

    PullApi(AskForCase askForCase, AnswerPull answerPull, Clock clock) {
        this.askForCase = askForCase;
        this.answerPull = answerPull;
        this.clock = clock;
    }

    /** One of case number, person, or kana with birth date. */
    @Serdeable
    public record QuestionForm(
            @Nullable @Pattern(regexp = "[0-9]{6}") String municipality,
            @Nullable @Size(max = 50) String caseNumber,
            @Nullable UUID personId,
            @Nullable @Size(max = 200) String kana,
            @Nullable LocalDate birthDate,
            @NotBlank @Size(max = 200) String purpose,
            @Nullable @Size(max = 2000) String message) {

        public PullQuestion question() {
            return new PullQuestion(
                    municipality, caseNumber, personId, kana, birthDate, purpose, message == null ? "" : message);
        }
    }

    /**
     * A request as its reader may know it. To the asking hub it says the same whether it met a case or not: {@code caseId} is null
     * until the owner gave the case.
     */
    @Serdeable
    public record View(
            UUID id,
            UUID askingHubId,
            @Nullable UUID caseId,
            String purpose,
            String message,
            Pull.State state,
            boolean barred,
            Instant askedAt,
            Instant expiresAt,
            String answerReason,
            @Nullable UUID handoffId) {

        public static View of(Pull pull, Actor by, Instant now) {
            boolean asker = pull.askingHubId().equals(by.hubId());
            Pull.State told = pull.toldToAsker(now);
            boolean given = pull.state() == Pull.State.GRANTED;
            boolean over = pull.state() == Pull.State.ASKED && !pull.open(now);
            return new View(
                    pull.id(),
                    pull.askingHubId(),
                    asker && !given ? null : pull.caseId(),
                    pull.purpose(),
                    pull.message(),
                    asker ? told : over ? Pull.State.EXPIRED : pull.state(),
                    !asker && pull.barred(),
                    pull.askedAt(),
                    pull.expiresAt(),
                    pull.answerReason(),
                    pull.handoffId());
        }
    }

    @Post
    @Once
    @Operation(
            summary = "Ask for a case another hub owns",
            description = "The answer only says that it was asked, never whether there is such a person or case.")
    HttpResponse<View> ask(@Valid @Body QuestionForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(view(askForCase.ask(form.question(), by), by));
    }

    @Get
    @Operation(summary = "Requests the caller's hub made, and those for its cases, newest first")
    List<View> list(@QueryValue(defaultValue = "true") boolean open, @Parameter(hidden = true) Actor by) {
        return answerPull.seen(open, by).stream().map(pull -> view(pull, by)).toList();
    }

    @Post("/{id}/grant")
    @Once
    @Operation(summary = "Give the case: it moves now, as a TAKE_OVER")
    HttpResponse<View> grant(UUID id, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(view(answerPull.grant(id, by), by));
    }

    @Post("/{id}/denial")
    @Once
    @Operation(summary = "Keep the case, with a reason")
    HttpResponse<View> deny(UUID id, @Valid @Body ReasonForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(view(answerPull.deny(id, form.reason(), by), by));
    }

    private View view(Pull pull, Actor by) {
        return View.of(pull, by, clock.instant());
    }
}
