package jp.yoridokoro.identity;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.errors.IssuingAnAccessTokenErrorCode;
import io.micronaut.security.errors.OauthErrorResponseException;
import io.micronaut.security.token.event.RefreshTokenGeneratedEvent;
import io.micronaut.security.token.refresh.RefreshTokenPersistence;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Refresh tokens are stored by hash and work once; each use brings a new one. */
@Singleton
class RefreshTokens implements RefreshTokenPersistence {
    private static final Duration LIFE = Duration.ofHours(14);

    private final StaffAccounts accounts;
    private final Walls walls;
    private final Clock clock;

    RefreshTokens(StaffAccounts accounts, Walls walls, Clock clock) {
        this.accounts = accounts;
        this.walls = walls;
        this.clock = clock;
    }

    @Override
    public void persistToken(RefreshTokenGeneratedEvent event) {
        walls.as(Actor.signingIn(), () -> {
            accounts.issue(
                    hash(event.getRefreshToken()),
                    UUID.fromString(event.getAuthentication().getName()),
                    clock.instant(),
                    clock.instant().plus(LIFE));
            return true;
        });
    }

    @Override
    public Publisher<Authentication> getAuthentication(String refreshToken) {
        return Mono.fromCallable(() -> walls.as(
                                Actor.signingIn(),
                                () -> accounts.spend(hash(refreshToken), clock.instant()).stream()
                                        .findFirst()
                                        .flatMap(accounts::findById)
                                        .filter(StaffAccount::active))
                        .map(account -> Authentication.build(account.id().toString(), Claims.of(account)))
                        .orElseThrow(() -> new OauthErrorResponseException(
                                IssuingAnAccessTokenErrorCode.INVALID_GRANT, "refresh token unknown or used", null)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
