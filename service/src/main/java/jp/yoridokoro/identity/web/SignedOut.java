package jp.yoridokoro.identity.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.yoridokoro.base.web.WhenSignedOut;

/** Asks a browser to sign in: with the way back, and with the form it was just sending. */
@Singleton
class SignedOut implements WhenSignedOut {
    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages;

    SignedOut(ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages) {
        this.pages = pages;
    }

    @Override
    public CompletionStage<HttpResponse<?>> answer(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.POST) {
            String path = request.getUri().toString();
            return CompletableFuture.completedFuture(HttpResponse.seeOther(URI.create(
                    path.equals("/")
                            ? "/sign-in"
                            : "/sign-in?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8))));
        }
        String by = PageCookie.who(request);
        if (by.isEmpty()
                || ofSecrets(request)
                || !isForm(request)
                || !(request instanceof ServerHttpRequest<?> server)) {
            return CompletableFuture.completedFuture(page(Draft.none(), request));
        }
        // no waiting here: this thread may be the one that is still bringing the form in
        return server.byteBody()
                .split(ByteBody.SplitBackpressureMode.NEW)
                .buffer()
                .thenApply(whole -> {
                    try (whole) {
                        String sent = whole.toString(StandardCharsets.UTF_8);
                        return page(new Draft(request.getPath(), by, values(sent)), request);
                    }
                });
    }

    private HttpResponse<?> page(Draft draft, HttpRequest<?> request) {
        StringWriter html = new StringWriter();
        try {
            var view = SignInPages.view("", "", "/", draft, "").getModel().orElseThrow();
            pages.render("identity/sign-in", view, request).writeTo(html);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .body(html.toString());
    }

    /** What holds a password or a passphrase is not put into another page. */
    private static boolean ofSecrets(HttpRequest<?> request) {
        return request.getPath().startsWith("/my-account") || request.getPath().startsWith("/outside");
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .map(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                .orElse(false);
    }

    private static Map<String, List<String>> values(String sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : sent.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
