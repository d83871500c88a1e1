package jp.yoridokoro.identity;

import io.micronaut.security.authentication.Authentication;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a token says of its bearer, both ways. No name and no login: a token is read by proxies. */
final class Claims {
    private Claims() {}

    static Map<String, Object> of(StaffAccount account) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("role", account.role().name());
        claims.put("municipality", account.municipality());
        claims.put("round", account.tokenRound());
        if (account.hubId() != null) {
            claims.put("hub", account.hubId().toString());
        }
        if (account.officeId() != null) {
            claims.put("office", account.officeId().toString());
        }
        return claims;
    }

    static Actor actor(Authentication authentication) {
        Map<String, Object> claims = authentication.getAttributes();
        return new Actor(
                UUID.fromString(authentication.getName()),
                Role.valueOf(String.valueOf(claims.get("role"))),
                (String) claims.get("municipality"),
                id(claims.get("hub")),
                id(claims.get("office")));
    }

    /** The round a token was made in; 0 for one made before there were rounds. */
    static int round(Authentication authentication) {
        return authentication.getAttributes().get("round") instanceof Number round ? round.intValue() : 0;
    }

    private static @Nullable UUID id(@Nullable Object text) {
        return text == null ? null : UUID.fromString(text.toString());
    }
}
