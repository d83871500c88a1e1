package jp.yoridokoro.base.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Reason;
import org.jspecify.annotations.Nullable;

/** The one shape of a refusal: problem+json, or a page for a browser outside {@code /api}. */
@Singleton
class ProblemAnswers {
    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages;

    ProblemAnswers(ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages) {
        this.pages = pages;
    }

    HttpResponse<?> to(HttpRequest<?> request, Reason reason) {
        return to(request, reason, Map.of(), null);
    }

    HttpResponse<?> to(
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
            pages.render("base/problem", Map.of("problem", problem, "back", back(request)), request)
                    .writeTo(html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return html.toString();
    }

    /** The page of ours the reader came from; home where there is none. */
    private static String back(HttpRequest<?> request) {
        String from = request.getHeaders().get("Referer");
        try {
            URI page = new URI(from == null ? "/" : from);
            boolean ours = page.getAuthority() != null
                    && page.getAuthority().equals(request.getHeaders().get("Host"))
                    && page.getRawPath().matches("/([^/\\\\].*)?");
            return ours ? page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "/";
        } catch (URISyntaxException notAnAddress) {
            return "/";
        }
    }

    static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api");
    }

    /** The path with every id and every secret of an address blanked: an id in a log leads to a person. */
    static String route(HttpRequest<?> request) {
        return request.getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("(/outside/)[^/]+", "$1{token}");
    }
}
