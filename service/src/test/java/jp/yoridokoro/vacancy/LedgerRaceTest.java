package jp.yoridokoro.vacancy;

import static jp.yoridokoro.vacancy.Nightfall.TONIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

class LedgerRaceTest {
    private static final int CALLERS = 500;

    private final Nightfall night = new Nightfall(Given.municipality("tochigi"));
    private final UUID office = night.given.office("すずらん");

    @Test
    void of_500_holds_at_once_on_the_last_bed_night_exactly_one_is_given() throws Exception {
        UUID unit = night.given.unit(office, "短期入所", 4);
        night.reported(unit, TONIGHT, 0, 0, 1, 0);
        List<Claiming> asked = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            asked.add(night.bed(unit, TONIGHT, 1));
        }

        List<String> answers = atOnce(asked.stream().map(this::attempt).toList());

        assertThat(answers).filteredOn("given"::equals).hasSize(1);
        assertThat(answers).filteredOn("BED_TAKEN"::equals).hasSize(CALLERS - 1);
        assertThat(night.given.service.column("select id from claim where unit_id = ?", unit))
                .hasSize(1);
        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/0/0/0/0");
    }

    @Test
    void of_500_on_two_units_of_one_bed_exactly_one_sleeps_there() throws Exception {
        UUID pool = night.given.pool(office, "空床利用", 1);
        UUID home = night.given.unitIn(pool, office, "グループホーム", "33", null);
        UUID shortStay = night.given.unitIn(pool, office, "短期入所", "24", null);
        night.reported(home, TONIGHT, 0, 0, 1, 0);
        night.reported(shortStay, TONIGHT, 0, 0, 1, 0);
        List<Claiming> asked = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            asked.add(night.bed(i % 2 == 0 ? home : shortStay, TONIGHT, 1));
        }

        List<String> answers = atOnce(asked.stream().map(this::attempt).toList());

        assertThat(answers).filteredOn("given"::equals).hasSize(1);
        assertThat(answers).filteredOn("BED_TAKEN"::equals).hasSize(CALLERS - 1);
        assertThat(night.left(home, TONIGHT)).isEqualTo("0/0/0/0/0");
        assertThat(night.left(shortStay, TONIGHT)).isEqualTo("0/0/0/0/0");
    }

    @Test
    void holds_takes_reports_and_the_sweep_at_the_moment_of_expiry_never_wait_in_a_ring() throws Exception {
        UUID unit = night.given.unit(office, "短期入所", 40);
        night.reported(unit, TONIGHT, 0, 0, 20, 0);
        Ledger ledger = night.given.service.bean(Ledger.class);
        List<UUID> held = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            held.add(night.hold(night.bed(unit, TONIGHT, 1)));
        }
        List<Claiming> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            asked.add(night.bed(unit, TONIGHT, 1));
        }
        night.given.service.clock().set("2026-11-20T22:30");

        List<Supplier<String>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID old = held.get(i % 20);
            work.add(attempt(asked.get(i)));
            work.add(() -> night.refusal(() -> {
                night.asService(() -> ledger.take(old));
                return old;
            }));
            work.add(() -> night.refusal(() -> night.asService(ledger::expireDue)));
            work.add(() -> night.refusal(() -> night.reported(unit, TONIGHT, 0, 0, 20, 0)));
        }
        List<String> answers = atOnce(work);

        // a deadlock would come out of atOnce as an exception
        assertThat(answers).filteredOn("HOLD_EXPIRED"::equals).hasSize(40);
        assertThat(answers).filteredOn("BED_TAKEN"::equals).hasSize(20);
        assertThat(night.given.service.column("select id from claim where unit_id = ? and state = 'HELD'", unit))
                .hasSize(20);
        assertThat(night.left(unit, TONIGHT)).isEqualTo("0/0/0/0/0");
    }

    private Supplier<String> attempt(Claiming what) {
        return () -> night.refusal(() -> night.hold(what));
    }

    static List<String> atOnce(List<Supplier<String>> work) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = new ArrayList<>();
            for (Supplier<String> one : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.get();
                }));
            }
            start.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
