package jp.yoridokoro.base.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;

/**
 * Forms are taken from our own pages only: browsers say where a request comes from (Sec-Fetch-Site, Origin). The API needs
 * no such check, for it never reads the cookie.
 */
@ServerFilter("/**")
class SameSite {
    @RequestFilter
    void fromHere(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.POST || request.getPath().startsWith("/api")) {
            return;
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get("Origin");
        boolean here = site == null
                ? origin == null
                        || URI.create(origin)
                                .getAuthority()
                                .equals(request.getHeaders().get("Host"))
                : site.equals("same-origin") || site.equals("none");
        if (!here) {
            throw new Refused(BaseReason.OTHER_SITE);
        }
    }
}
