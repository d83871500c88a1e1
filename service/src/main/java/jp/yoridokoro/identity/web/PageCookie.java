package jp.yoridokoro.identity.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Browsers carry the token in a cookie. The API never reads it: CSRF protection covers forms only. */
@Singleton
class PageCookie implements TokenReader<HttpRequest<?>> {
    static final String NAME = "yoridokoro";

    /** Whose browser this was last: outlives the token, so that a form that came too late is given back to its writer alone. */
    static final String WHO = "yoridokoro-who";

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getPath().startsWith("/api")
                ? Optional.empty()
                : request.getCookies().findCookie(NAME).map(Cookie::getValue);
    }

    /** The account that last signed in on this browser; empty where none did. */
    static String who(HttpRequest<?> request) {
        return request.getCookies().findCookie(WHO).map(Cookie::getValue).orElse("");
    }
}
