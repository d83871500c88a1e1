package jp.yoridokoro.identity.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.web.WhenSignedOut;

/** Asks a browser to sign in: with the way back, and with the form it was just sending. */
@Singleton
class SignedOut implements WhenSignedOut {
    private static final int LONGEST = 200_000;

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages;

    SignedOut(ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages) {
        this.pages = pages;
    }

    @Override
    public HttpResponse<?> answer(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.POST) {
            String path = request.getUri().toString();
            return HttpResponse.seeOther(URI.create(
                    path.equals("/")
                            ? "/sign-in"
                            : "/sign-in?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
        }
        StringWriter html = new StringWriter();
        try {
            Draft draft = ofSecrets(request) ? Draft.none() : new Draft(request.getPath(), body(request));
            var view = SignInPages.view("", "", "/", draft, "").getModel().orElseThrow();
            pages.render("identity/sign-in", view, request).writeTo(html);
        } catch (IOException failure) {
            return HttpResponse.seeOther(URI.create("/sign-in"));
        }
        return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .body(html.toString());
    }

    /** What holds a password is not put into another page. */
    private static boolean ofSecrets(HttpRequest<?> request) {
        return request.getPath().startsWith("/my-account");
    }

    private static Map<String, List<String>> body(HttpRequest<?> request) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        boolean form = request.getContentType()
                .map(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                .orElse(false);
        if (!form || !(request instanceof ServerHttpRequest<?> server)) {
            return values;
        }
        try (CloseableByteBody copy = server.byteBody().split();
                InputStream stream = copy.toInputStream()) {
            String sent = new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
            for (String pair : sent.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                            .add(decoded(pair.substring(equals + 1)));
                }
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
