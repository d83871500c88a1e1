package jp.yoridokoro.identity;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.yoridokoro.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A token works while its account does: every signed-in request asks whether the account is active and the token of its present round. The
 * answer is remembered for {@value #SECONDS} seconds, so a stopped account ends within that time on every node, at once on the one that
 * stopped it.
 */
@ServerFilter("/**")
public class Standing implements Ordered {
    private static final int SECONDS = 30;
    /** What may be done with a password somebody else gave: change it, or leave. */
    private static final Pattern ALLOWED = Pattern.compile("/(api/)?my-account(/.*)?");

    /** What needs nobody signed in, so that a browser with a token that no longer stands is not sent in circles. */
    private static final Pattern OPEN = Pattern.compile("/sign-(in|out)|/assets/.*|/outside/.*|/sw\\.js|/health.*");

    /** Where a page leads whose reader has still to set a password of their own. */
    private static final URI SET_OWN = URI.create("/my-account/password");

    private final StaffAccounts accounts;
    private final Walls walls;
    private final Clock clock;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    Standing(StaffAccounts accounts, Walls walls, Clock clock) {
        this.accounts = accounts;
        this.walls = walls;
        this.clock = clock;
    }

    private record Seen(boolean active, int round, boolean mustChange, Instant until) {}

    /** After the token was read, before anything is done. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /**
     * @return null: the request goes on; otherwise the way to one's own password, which a page needs first
     * @throws AuthorizationException where the account or the token no longer stands
     */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        Authentication bearer = request.getUserPrincipal(Authentication.class).orElse(null);
        if (bearer == null || OPEN.matcher(request.getPath()).matches()) {
            return null;
        }
        if (!stands(bearer)) {
            throw new AuthorizationException(null);
        }
        if (of(bearer).mustChange() && !ALLOWED.matcher(request.getPath()).matches()) {
            if (!request.getPath().startsWith("/api")) {
                return HttpResponse.seeOther(SET_OWN);
            }
            throw new Refused(IdentityReason.PASSWORD_TO_CHANGE);
        }
        return null;
    }

    /** Whether the bearer's account is active and the token of its present round; may ask the database. */
    public boolean stands(Authentication bearer) {
        Seen account = of(bearer);
        return account.active() && account.round() == Claims.round(bearer);
    }

    /** An account was changed: the next request asks anew. */
    public void forget(UUID account) {
        seen.remove(account);
    }

    private Seen of(Authentication bearer) {
        UUID id = UUID.fromString(bearer.getName());
        Instant now = clock.instant();
        Seen known = seen.get(id);
        if (known != null && now.isBefore(known.until())) {
            return known;
        }
        Instant until = now.plus(Duration.ofSeconds(SECONDS));
        Seen found = walls.as(Actor.signingIn(), () -> accounts.findById(id))
                .map(account -> new Seen(account.active(), account.tokenRound(), account.mustChange(), until))
                .orElseGet(() -> new Seen(false, 0, false, until));
        seen.put(id, found);
        return found;
    }
}
