package jp.yoridokoro.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Login and password. An unknown login costs as much time as a wrong password. */
@Singleton
class SignIn implements HttpRequestExecutorAuthenticationProvider<HttpRequest<?>> {
    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final Walls walls;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(StaffAccounts accounts, Passwords passwords, Walls walls, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.walls = walls;
        this.clock = clock;
        this.nobodysHash = passwords.hash("nobody");
    }

    @Override
    public AuthenticationResponse authenticate(
            @Nullable HttpRequest<HttpRequest<?>> request, AuthenticationRequest<String, String> credentials) {
        Optional<StaffAccount> account =
                walls.as(Actor.signingIn(), () -> accounts.findByLogin(credentials.getIdentity()));
        boolean right = passwords.matches(
                credentials.getSecret(), account.map(StaffAccount::passwordHash).orElse(nobodysHash));
        account.filter(known -> right && known.active())
                .ifPresent(known -> walls.as(Actor.signingIn(), () -> {
                    accounts.signedIn(known.id(), clock.instant());
                    return true;
                }));
        return account.filter(known -> right && known.active())
                .map(known -> AuthenticationResponse.success(known.id().toString(), Claims.of(known)))
                .orElseGet(() -> AuthenticationResponse.failure(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH));
    }
}
