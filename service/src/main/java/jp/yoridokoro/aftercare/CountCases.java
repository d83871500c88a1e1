package jp.yoridokoro.aftercare;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Registered and unregistered people in need, per hub: what registration reaches and what it misses (A3). */
@Singleton
public class CountCases {
    private final OwedRows rows;

    CountCases(OwedRows rows) {
        this.rows = rows;
    }

    /** Calls from {@code from} until before {@code to}, Asia/Tokyo, as the registration stood when each came. */
    @Transactional
    public List<OwedRows.Ratio> ratio(LocalDate from, LocalDate to, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        return rows.ratio(from, to);
    }
}
