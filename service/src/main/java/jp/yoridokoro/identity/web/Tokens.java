package jp.yoridokoro.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.Authenticator;
import io.micronaut.security.authentication.UsernamePasswordCredentials;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.generator.AccessRefreshTokenGenerator;
import io.micronaut.security.token.refresh.RefreshTokenPersistence;
import io.micronaut.security.token.render.AccessRefreshToken;
import io.micronaut.security.token.validator.RefreshTokenValidator;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import reactor.core.publisher.Mono;

/** Sign-in of the API: an access token for half an hour, and a refresh token that works once. */
@Tag(name = "sign-in")
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class Tokens {
    private final Authenticator<HttpRequest<?>> authenticator;
    private final AccessRefreshTokenGenerator generator;
    private final RefreshTokenValidator validator;
    private final RefreshTokenPersistence issued;

    Tokens(
            Authenticator<HttpRequest<?>> authenticator,
            AccessRefreshTokenGenerator generator,
            RefreshTokenValidator validator,
            RefreshTokenPersistence issued) {
        this.authenticator = authenticator;
        this.generator = generator;
        this.validator = validator;
        this.issued = issued;
    }

    @Serdeable
    record Credentials(@NotBlank String username, @NotBlank String password) {}

    @Serdeable
    record Renewal(@JsonProperty("refresh_token") @NotBlank String refreshToken) {}

    /** @param expiresIn seconds the access token lives */
    @Serdeable
    record Pair(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") String refreshToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") int expiresIn) {

        static Pair of(AccessRefreshToken token) {
            return new Pair(
                    token.getAccessToken(), token.getRefreshToken(), token.getTokenType(), token.getExpiresIn());
        }
    }

    @Post("/sign-in")
    @Operation(summary = "Sign in with login and password", description = "Carries no Idempotency-Key.")
    Pair signIn(HttpRequest<?> request, @Valid @Body Credentials credentials) {
        return Mono.from(authenticator.authenticate(
                        request, new UsernamePasswordCredentials(credentials.username(), credentials.password())))
                .blockOptional()
                .flatMap(AuthenticationResponse::getAuthentication)
                .map(this::pair)
                .orElseThrow(() -> new Refused(BaseReason.WRONG_PASSWORD));
    }

    @Post("/tokens")
    @Operation(
            summary = "A new pair of tokens for a refresh token",
            description = "Each refresh token works once. Carries no Idempotency-Key.")
    Pair renew(@Valid @Body Renewal renewal) {
        Optional<Authentication> who = validator
                .validate(renewal.refreshToken())
                .flatMap(token -> Mono.from(issued.getAuthentication(token)).blockOptional());
        return who.map(this::pair).orElseThrow(() -> new Refused(BaseReason.SIGN_IN_NEEDED));
    }

    private Pair pair(Authentication who) {
        return generator.generate(who).map(Pair::of).orElseThrow();
    }
}
