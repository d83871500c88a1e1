package jp.yoridokoro.base.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Browsers load nothing from elsewhere, run no script but ours and keep no page (docs/adr/0012). */
@ServerFilter("/**")
class PageHeaders implements Ordered {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    @ResponseFilter
    void guard(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        boolean asset = request.getPath().startsWith("/assets/");
        response.header(
                "Cache-Control",
                asset && request.getParameters().contains("v") ? "public, max-age=31536000, immutable" : "no-store");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
