package jp.yoridokoro.identity;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.support.AbstractConnectionOperations;
import io.micronaut.data.connection.support.ConnectionCustomizer;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Names the actor to the database on every connection taken from the pool and takes the name off before it goes back
 * (docs/adr/0004). A connection without an actor sees no row of a walled table.
 */
@Context
public class Walls implements ConnectionCustomizer<Connection> {
    private static final String NAME = """
            select set_config('yoridokoro.role', ?, false), set_config('yoridokoro.staff', ?, false),
                   set_config('yoridokoro.municipality', ?, false), set_config('yoridokoro.hub', ?, false),
                   set_config('yoridokoro.office', ?, false), set_config('yoridokoro.now', ?, false)
            """;

    private final AbstractConnectionOperations<Connection> connections;
    private final Clock clock;

    private record Acting(Actor actor) implements PropagatedContextElement {}

    @SuppressWarnings("this-escape")
    Walls(AbstractConnectionOperations<Connection> connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
        connections.addConnectionCustomizer(this);
    }

    /** Does some work as another actor, on the connection of the running transaction if there is one. */
    public <T> T as(Actor actor, Supplier<T> work) {
        Optional<Connection> open = connections.findConnectionStatus().map(ConnectionStatus::getConnection);
        Actor before = acting();
        open.ifPresent(connection -> name(connection, actor));
        try (var scope = PropagatedContext.getOrEmpty().plus(new Acting(actor)).propagate()) {
            return work.get();
        } finally {
            open.ifPresent(connection -> name(connection, before));
        }
    }

    /** Who is asking here: the actor named by {@link #as}, else the one the request was signed in as, else nobody. */
    static @Nullable Actor acting() {
        return PropagatedContext.getOrEmpty()
                .findAll(Acting.class)
                .findFirst() // the innermost comes first
                .map(Acting::actor)
                .or(() -> ServerRequestContext.currentRequest()
                        .flatMap(request -> request.getUserPrincipal(Authentication.class))
                        .map(Claims::actor))
                .orElse(null);
    }

    @Override
    public <R> Function<ConnectionStatus<Connection>, R> intercept(Function<ConnectionStatus<Connection>, R> work) {
        return status -> {
            if (!status.isNew()) { // named when it was taken; within a transaction only {@link #as} changes it
                return work.apply(status);
            }
            name(status.getConnection(), acting());
            try {
                return work.apply(status);
            } finally {
                name(status.getConnection(), null);
            }
        };
    }

    private void name(Connection connection, @Nullable Actor actor) {
        try (PreparedStatement statement = connection.prepareStatement(NAME)) {
            statement.setString(1, actor == null ? "" : actor.role().name());
            statement.setString(2, text(actor == null ? null : actor.staffId()));
            statement.setString(3, text(actor == null ? null : actor.municipality()));
            statement.setString(4, text(actor == null ? null : actor.hubId()));
            statement.setString(5, text(actor == null ? null : actor.officeId()));
            statement.setString(6, actor == null ? "" : clock.instant().toString());
            statement.execute();
        } catch (SQLException failure) {
            if (!"25P02".equals(failure.getSQLState())) { // an aborted transaction takes its names with it
                throw new IllegalStateException("the connection could not be told who is asking", failure);
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
