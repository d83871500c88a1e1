package jp.yoridokoro.base.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthenticationException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.errors.OauthErrorResponseException;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names the reason of every refusal and every failure; {@link ProblemAnswers} gives it its one shape. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemAnswers answers;
    private final WhenSignedOut signedOut;

    Problems(ProblemAnswers answers, WhenSignedOut signedOut) {
        this.answers = answers;
        this.signedOut = signedOut;
    }

    @Error(global = true)
    HttpResponse<?> refused(HttpRequest<?> request, Refused refusal) {
        LOG.info(
                "{} {} refused {}",
                request.getMethodName(),
                ProblemAnswers.route(request),
                refusal.reason().slug());
        return answers.to(request, refusal.reason(), refusal.facts(), null);
    }

    @Error(global = true)
    HttpResponse<?> invalid(HttpRequest<?> request, ConstraintViolationException violations) {
        List<Problem.FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return answers.to(request, BaseReason.INPUT, Map.of(), errors);
    }

    @Error(global = true)
    HttpResponse<?> unreadable(HttpRequest<?> request, ConversionErrorException failure) {
        return answers.to(
                request,
                BaseReason.INPUT,
                Map.of(),
                List.of(new Problem.FieldError(failure.getArgument().getName(), Words.of("input.unreadable"))));
    }

    @Error(global = true)
    HttpResponse<?> notJson(HttpRequest<?> request, JsonSyntaxException failure) {
        return answers.to(
                request,
                BaseReason.INPUT,
                Map.of(),
                List.of(new Problem.FieldError("body", Words.of("input.unreadable"))));
    }

    @Error(global = true)
    HttpResponse<?> missing(HttpRequest<?> request, UnsatisfiedRouteException failure) {
        return answers.to(
                request,
                BaseReason.INPUT,
                Map.of(),
                List.of(new Problem.FieldError(failure.getArgument().getName(), Words.of("input.missing"))));
    }

    @Error(global = true)
    HttpResponse<?> illegal(HttpRequest<?> request, IllegalArgumentException failure) {
        LOG.info( // not its message: it quotes what was typed
                "{} {} illegal argument at {}",
                request.getMethodName(),
                ProblemAnswers.route(request),
                failure.getStackTrace()[0]);
        return answers.to(
                request,
                BaseReason.INPUT,
                Map.of(),
                List.of(new Problem.FieldError("body", Words.of("input.unreadable"))));
    }

    @Error(global = true)
    CompletionStage<HttpResponse<?>> unauthorised(HttpRequest<?> request, AuthorizationException failure) {
        if (!failure.isForbidden() && !ProblemAnswers.isApi(request)) {
            return signedOut.answer(request);
        }
        return CompletableFuture.completedFuture(
                answers.to(request, failure.isForbidden() ? BaseReason.NOT_YOURS : BaseReason.SIGN_IN_NEEDED));
    }

    @Error(global = true)
    HttpResponse<?> wrongPassword(HttpRequest<?> request, AuthenticationException failure) {
        return answers.to(request, BaseReason.WRONG_PASSWORD);
    }

    @Error(global = true)
    HttpResponse<?> spentToken(HttpRequest<?> request, OauthErrorResponseException failure) {
        return answers.to(request, BaseReason.SIGN_IN_NEEDED);
    }

    @Error(global = true)
    HttpResponse<?> tooLarge(HttpRequest<?> request, ContentLengthExceededException failure) {
        return answers.to(request, BaseReason.TOO_LARGE);
    }

    @Error(global = true)
    HttpResponse<?> status(HttpRequest<?> request, HttpStatusException failure) {
        return ofStatus(request, failure.getStatus());
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return answers.to(request, BaseReason.UNKNOWN);
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> method(HttpRequest<?> request) {
        return answers.to(request, BaseReason.METHOD);
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> mediaType(HttpRequest<?> request) {
        return answers.to(request, BaseReason.MEDIA_TYPE);
    }

    @Error(global = true, status = HttpStatus.NOT_ACCEPTABLE)
    HttpResponse<?> notAcceptable(HttpRequest<?> request) {
        return answers.to(request, BaseReason.NOT_ACCEPTABLE);
    }

    @Error(global = true, status = HttpStatus.BAD_REQUEST)
    HttpResponse<?> badRequest(HttpRequest<?> request) {
        return answers.to(request, BaseReason.INPUT);
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        if (Refused.worthAnotherTry(failure)) {
            return answers.to(request, BaseReason.BUSY);
        }
        if (Refused.causedByInput(failure)) {
            return answers.to(request, BaseReason.INPUT);
        }
        String rule = Refused.violated(failure).orElse(null);
        LOG.error(
                "{} {} failed (rule {})",
                request.getMethodName(),
                ProblemAnswers.route(request),
                rule,
                withoutRows(failure));
        return answers.to(request, BaseReason.OURS);
    }

    private HttpResponse<?> ofStatus(HttpRequest<?> request, HttpStatus status) {
        Reason reason = switch (status) {
            case NOT_FOUND -> BaseReason.UNKNOWN;
            case FORBIDDEN -> BaseReason.NOT_YOURS;
            case UNAUTHORIZED -> BaseReason.SIGN_IN_NEEDED;
            case REQUEST_ENTITY_TOO_LARGE -> BaseReason.TOO_LARGE;
            default -> status.getCode() >= 500 ? BaseReason.OURS : BaseReason.INPUT;
        };
        return answers.to(request, reason);
    }

    /** PostgreSQL repeats the offending row in its DETAIL; a log must not. */
    private static Throwable withoutRows(Throwable failure) {
        return Refused.violated(failure).isPresent()
                ? new IllegalStateException(
                        "constraint " + Refused.violated(failure).orElse(""))
                : failure;
    }

    /** The path within the body; of a value of the query, its own name without the method's. */
    private static String field(ConstraintViolation<?> violation) {
        String path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .skip(2)
                .filter(name -> !name.isEmpty())
                .reduce((a, b) -> a + "." + b)
                .orElse("");
        String whole = violation.getPropertyPath().toString();
        return path.isEmpty() ? whole.substring(whole.lastIndexOf('.') + 1) : path;
    }
}
