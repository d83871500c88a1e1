package jp.yoridokoro.base.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthenticationException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.errors.OauthErrorResponseException;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every refusal and every failure into one shape: problem+json, or a page for a browser outside {@code /api}. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages;

    Problems(ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages) {
        this.pages = pages;
    }

    @Error(global = true)
    HttpResponse<?> refused(HttpRequest<?> request, Refused refusal) {
        LOG.info(
                "{} {} refused {}",
                request.getMethodName(),
                route(request),
                refusal.reason().slug());
        return answer(request, refusal.reason(), refusal.facts(), null);
    }

    @Error(global = true)
    HttpResponse<?> invalid(HttpRequest<?> request, ConstraintViolationException violations) {
        List<Problem.FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return answer(request, BaseReason.INPUT, Map.of(), errors);
    }

    @Error(global = true)
    HttpResponse<?> unreadable(HttpRequest<?> request, ConversionErrorException failure) {
        return answer(
                request,
                BaseReason.INPUT,
                Map.of(),
                List.of(new Problem.FieldError(failure.getArgument().getName(), Words.of("input.unreadable"))));
    }

    @Error(global = true)
    HttpResponse<?> missing(HttpRequest<?> request, UnsatisfiedRouteException failure) {
        return answer(
                request,
                BaseReason.INPUT,
                Map.of(),
                List.of(new Problem.FieldError(failure.getArgument().getName(), Words.of("input.missing"))));
    }

    @Error(global = true)
    HttpResponse<?> illegal(HttpRequest<?> request, IllegalArgumentException failure) {
        LOG.info("{} {} illegal argument", request.getMethodName(), route(request), failure);
        return answer(
                request,
                BaseReason.INPUT,
                Map.of(),
                List.of(new Problem.FieldError("body", Words.of("input.unreadable"))));
    }

    @Error(global = true)
    HttpResponse<?> unauthorised(HttpRequest<?> request, AuthorizationException failure) {
        if (!failure.isForbidden() && !isApi(request)) {
            return HttpResponse.seeOther(URI.create("/sign-in"));
        }
        return answer(
                request, failure.isForbidden() ? BaseReason.NOT_YOURS : BaseReason.SIGN_IN_NEEDED, Map.of(), null);
    }

    @Error(global = true)
    HttpResponse<?> wrongPassword(HttpRequest<?> request, AuthenticationException failure) {
        return answer(request, BaseReason.WRONG_PASSWORD, Map.of(), null);
    }

    @Error(global = true)
    HttpResponse<?> spentToken(HttpRequest<?> request, OauthErrorResponseException failure) {
        return answer(request, BaseReason.SIGN_IN_NEEDED, Map.of(), null);
    }

    @Error(global = true)
    HttpResponse<?> tooLarge(HttpRequest<?> request, ContentLengthExceededException failure) {
        return answer(request, BaseReason.TOO_LARGE, Map.of(), null);
    }

    @Error(global = true)
    HttpResponse<?> status(HttpRequest<?> request, HttpStatusException failure) {
        return ofStatus(request, failure.getStatus());
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return answer(request, BaseReason.UNKNOWN, Map.of(), null);
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> method(HttpRequest<?> request) {
        return answer(request, BaseReason.METHOD, Map.of(), null);
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> mediaType(HttpRequest<?> request) {
        return answer(request, BaseReason.MEDIA_TYPE, Map.of(), null);
    }

    @Error(global = true, status = HttpStatus.BAD_REQUEST)
    HttpResponse<?> badRequest(HttpRequest<?> request) {
        return answer(request, BaseReason.INPUT, Map.of(), null);
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        if (Refused.worthAnotherTry(failure)) {
            return answer(request, BaseReason.BUSY, Map.of(), null);
        }
        if (Refused.causedByInput(failure)) {
            return answer(request, BaseReason.INPUT, Map.of(), null);
        }
        String rule = Refused.violated(failure).orElse(null);
        LOG.error("{} {} failed (rule {})", request.getMethodName(), route(request), rule, withoutRows(failure));
        return answer(request, BaseReason.OURS, Map.of(), null);
    }

    private HttpResponse<?> ofStatus(HttpRequest<?> request, HttpStatus status) {
        Reason reason = switch (status) {
            case NOT_FOUND -> BaseReason.UNKNOWN;
            case FORBIDDEN -> BaseReason.NOT_YOURS;
            case UNAUTHORIZED -> BaseReason.SIGN_IN_NEEDED;
            case REQUEST_ENTITY_TOO_LARGE -> BaseReason.TOO_LARGE;
            default -> status.getCode() >= 500 ? BaseReason.OURS : BaseReason.INPUT;
        };
        return answer(request, reason, Map.of(), null);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Reason reason, Map<String, ?> facts, @Nullable List<Problem.FieldError> errors) {
        Problem problem = Problem.of(reason, request.getPath(), facts, errors);
        if (isApi(request)) {
            return HttpResponse.status(HttpStatus.valueOf(reason.status()))
                    .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                    .body(problem);
        }
        return HttpResponse.status(HttpStatus.valueOf(reason.status()))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .body(page(problem, request));
    }

    private String page(Problem problem, HttpRequest<?> request) {
        StringWriter html = new StringWriter();
        try {
            pages.render("base/problem", Map.of("problem", problem), request).writeTo(html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return html.toString();
    }

    /** PostgreSQL repeats the offending row in its DETAIL; a log must not. */
    private static Throwable withoutRows(Throwable failure) {
        return Refused.violated(failure).isPresent()
                ? new IllegalStateException(
                        "constraint " + Refused.violated(failure).orElse(""))
                : failure;
    }

    private static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api");
    }

    /** The path with every id and every secret of an address blanked: an id in a log leads to a person. */
    private static String route(HttpRequest<?> request) {
        return request.getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("(/outside/)[^/]+", "$1{token}");
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .skip(2)
                .filter(name -> !name.isEmpty())
                .reduce((a, b) -> a + "." + b)
                .orElse("");
        return path.isEmpty() ? violation.getPropertyPath().toString() : path;
    }
}
