package jp.yoridokoro.pages.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;

/** The hubs and offices a member of staff may be of, as choices. */
@Singleton
class Places {
    private final AccountRows rows;
    private final Clock clock;

    Places(AccountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    List<Choice> hubs(Actor by) {
        return choices(rows.hubs(by.tenant()));
    }

    List<Choice> offices(Actor by) {
        return choices(rows.offices(by.tenant(), LocalDate.now(clock)));
    }

    private static List<Choice> choices(List<AccountRows.Place> places) {
        return places.stream()
                .map(place -> new Choice(place.id().toString(), place.name()))
                .toList();
    }
}
