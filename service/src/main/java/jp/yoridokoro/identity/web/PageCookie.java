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

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getPath().startsWith("/api")
                ? Optional.empty()
                : request.getCookies().findCookie(NAME).map(Cookie::getValue);
    }
}
