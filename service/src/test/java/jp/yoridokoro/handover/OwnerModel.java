package jp.yoridokoro.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case and its hand-offs as DOMAIN §9 says, thought out without looking at the service. Hubs are numbers. */
final class OwnerModel {
    static final Duration PATIENCE = Duration.ofMinutes(30);

    static final class Ask {
        final int from;
        final int to;
        final String kind;
        final Instant expires;
        final @Nullable Instant until;
        final @Nullable Ask undoes;
        String state = "REQUESTED";

        Ask(int from, int to, String kind, Instant expires, @Nullable Instant until, @Nullable Ask undoes) {
            this.from = from;
            this.to = to;
            this.kind = kind;
            this.expires = expires;
            this.until = until;
            this.undoes = undoes;
        }

        boolean moves() {
            return !kind.equals("ADVISE");
        }

        String stateAt(Instant now) {
            return state.equals("REQUESTED") && !now.isBefore(expires) ? "EXPIRED" : state;
        }
    }

    static final class Wish {
        final int hub;
        final Instant expires;
        String state = "ASKED";

        Wish(int hub, Instant expires) {
            this.hub = hub;
            this.expires = expires;
        }

        boolean open(Instant now) {
            return state.equals("ASKED") && now.isBefore(expires);
        }
    }

    final Map<UUID, Ask> asks = new HashMap<>();
    final Map<UUID, Wish> wishes = new HashMap<>();
    final List<Integer> owners = new ArrayList<>();
    boolean over;

    OwnerModel(int owner) {
        owners.add(owner);
    }

    int owner() {
        return owners.getLast();
    }

    boolean mayAsk(int hub, int to, Instant now) {
        return !over && owner() == hub && to != hub && open(now).isEmpty();
    }

    Ask ask(UUID id, int hub, int to, String kind, @Nullable Instant until, @Nullable Ask undoes, Instant now) {
        takeBack(now);
        Ask ask = new Ask(hub, to, kind, now.plus(PATIENCE), until, undoes);
        asks.put(id, ask);
        return ask;
    }

    boolean mayAnswer(Ask ask, int hub, Instant now) {
        return ask.stateAt(now).equals("REQUESTED") && ask.to == hub;
    }

    void accept(Ask ask) {
        ask.state = ask.moves() ? "TRANSFERRED" : "ACCEPTED";
        if (ask.moves()) {
            move(ask.to);
        }
        if (ask.undoes != null && ask.undoes.state.equals("TRANSFERRED")) {
            ask.undoes.state = "RETURNED";
        }
    }

    boolean mayWithdraw(Ask ask, int hub, Instant now) {
        return ask.stateAt(now).equals("REQUESTED") && ask.from == hub;
    }

    boolean mayReturn(Ask ask, int hub, Instant now) {
        if (!ask.state.equals("TRANSFERRED") || owner() != ask.to || !ask.moves()) {
            return false;
        }
        if (ask.kind.equals("ON_CALL")) {
            return hub == ask.to || (hub == ask.from && ask.until != null && !now.isBefore(ask.until));
        }
        return hub == ask.to && open(now).isEmpty();
    }

    void giveBack(Ask ask, Instant now) {
        takeBack(now);
        ask.state = "RETURNED";
        move(ask.from);
    }

    boolean mayWish(int hub, Instant now) {
        return owner() != hub && wishes.values().stream().noneMatch(wish -> wish.hub == hub && wish.open(now));
    }

    void wish(UUID id, int hub, Instant now) {
        wishes.put(id, new Wish(hub, now.plus(PATIENCE)));
    }

    boolean mayGrant(Wish wish, int hub, Instant now) {
        return !over && owner() == hub && wish.open(now);
    }

    void grant(Wish wish, UUID handoff, Instant now) {
        takeBack(now);
        wish.state = "GRANTED";
        Ask ask = new Ask(owner(), wish.hub, "TAKE_OVER", wish.expires, null, null);
        ask.state = "TRANSFERRED";
        asks.put(handoff, ask);
        move(wish.hub);
    }

    void end() {
        over = true;
        asks.values().forEach(ask -> {
            switch (ask.state) {
                case "REQUESTED" -> ask.state = "WITHDRAWN";
                case "ACCEPTED", "TRANSFERRED" -> ask.state = "COMPLETED";
                default -> {}
            }
        });
        wishes.values().stream().filter(wish -> wish.state.equals("ASKED")).forEach(wish -> wish.state = "OVERTAKEN");
    }

    void sweep(Instant now) {
        asks.values().forEach(ask -> ask.state = ask.stateAt(now));
    }

    private Optional<Ask> open(Instant now) {
        return asks.values().stream()
                .filter(ask -> ask.stateAt(now).equals("REQUESTED"))
                .findFirst();
    }

    private void takeBack(Instant now) {
        asks.values().stream()
                .filter(ask -> ask.state.equals("REQUESTED"))
                .forEach(ask -> ask.state = ask.stateAt(now).equals("EXPIRED") ? "EXPIRED" : "WITHDRAWN");
    }

    private void move(int hub) {
        owners.add(hub);
        wishes.values().stream()
                .filter(wish -> wish.hub == hub && wish.state.equals("ASKED"))
                .forEach(wish -> wish.state = "OVERTAKEN");
    }
}
