import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.yoridokoro.casework.ReadBoard;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import org.slf4j.LoggerFactory;

/** The board with few and with many people staying: how long a look takes, and how many queries. */
final class Board {
    private static final int FEW = 30;
    private static final int MANY = 300;

    private Board() {}

    private record Look(double p50, double p95, long queries) {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try (Bench bench = new Bench(MANY, MANY, 5 * MANY, 1)) {
            staying(bench, 1, FEW);
            Look few = look(bench, seconds, FEW);
            staying(bench, FEW + 1, MANY);
            Look many = look(bench, seconds, MANY);
            System.out.printf(Locale.JAPAN, "%n案件が %d倍で、時間 %.1f倍、問い合わせ %.1f倍%n",
                    MANY / FEW, many.p50() / few.p50(), (double) many.queries() / few.queries());
        }
        System.exit(0);
    }

    private static Look look(Bench bench, int seconds, int cases) {
        Actor core = new Actor(UUID.randomUUID(), Role.CORE_STAFF, Bench.MUNICIPALITY, null, null);
        Runnable board = () -> {
            int rows = bench.bean(Walls.class).as(core, () -> bench.bean(ReadBoard.class).rows(core).size());
            if (rows != cases) {
                throw new IllegalStateException(rows + " rows");
            }
        };
        run(board, seconds);
        List<Double> took = run(board, seconds);
        Look look = new Look(took.get(took.size() / 2), took.get(took.size() * 95 / 100), queries(board));
        System.out.printf(Locale.JAPAN, "案件 %3d件: p50 %6.1f ms  p95 %6.1f ms  問い合わせ %d回%n", cases, look.p50(), look.p95(), look.queries());
        return look;
    }

    private static List<Double> run(Runnable board, int seconds) {
        List<Double> took = new ArrayList<>();
        for (Instant end = Instant.now().plusSeconds(seconds); Instant.now().isBefore(end); ) {
            long began = System.nanoTime();
            board.run();
            took.add((System.nanoTime() - began) / 1e6);
        }
        Collections.sort(took);
        return took;
    }

    private static long queries(Runnable board) {
        Logger log = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        board.run();
        log.detachAppender(heard);
        log.setLevel(Level.WARN);
        return heard.list.stream().filter(said -> said.getMessage().startsWith("Executing")).count();
    }

    /** People who arrived on one of the last fourteen days, each at a unit of their own; written past the rules, as they would stand. */
    private static void staying(Bench bench, int from, int to) throws Exception {
        bench.sql("alter table emergency_case disable trigger user", "alter table claim disable trigger user",
                "alter table offer disable trigger user", "alter table stay disable trigger user",
                """
                insert into emergency_case (id, municipality, number, person_id, owner_hub_id, stage, caller_name, caller_relation, caller_telephone,
                    first_night, leaving, received_at, received_by, acknowledge_due, triage_due, acknowledged_at, judged_at, arrived_at, meeting_set_due, meeting_due)
                select md5('case' || n)::uuid, '990001', 'B-' || n, md5('person' || n)::uuid, md5('hub' || (1 + n %% 10))::uuid, 'STAYING', '姉', '姉', '0000-00-0000',
                    d.day, d.day + 16, d.at, md5('staff')::uuid, d.at, d.at, d.at, d.at, d.at, d.at + interval '1 day', d.at + interval '7 days'
                from generate_series(%1$d, %2$d) n cross join lateral (select current_date - n %% 14 as day, now() - make_interval(days => n %% 14) as at) d;
                insert into claim (id, municipality, case_id, unit_id, bed_pool_id, office_id, nights, sex, state, created_at)
                select md5('claim' || n)::uuid, '990001', md5('case' || n)::uuid, md5('unit' || n)::uuid, md5('pool' || n)::uuid, md5('office' || n)::uuid,
                    daterange(current_date - n %% 14, current_date - n %% 14 + 16), 'MALE', 'TAKEN', now()
                from generate_series(%1$d, %2$d) n;
                insert into offer (id, case_id, municipality, unit_id, office_id, claim_id, first_night, leaving, state, sheet, sent_by, sent_at, expires_at)
                select md5('offer' || n)::uuid, md5('case' || n)::uuid, '990001', md5('unit' || n)::uuid, md5('office' || n)::uuid, md5('claim' || n)::uuid,
                    current_date - n %% 14, current_date - n %% 14 + 16, 'ACCEPTED', '{}', md5('staff')::uuid, now(), now()
                from generate_series(%1$d, %2$d) n;
                insert into stay (id, case_id, municipality, offer_id, unit_id, office_id, claim_id, first_night, leaving, planned_leaving, arrived_at)
                select md5('stay' || n)::uuid, md5('case' || n)::uuid, '990001', md5('offer' || n)::uuid, md5('unit' || n)::uuid, md5('office' || n)::uuid, md5('claim' || n)::uuid,
                    current_date - n %% 14, current_date - n %% 14 + 16, current_date - n %% 14 + 16, now() - make_interval(days => n %% 14)
                from generate_series(%1$d, %2$d) n;
                """.formatted(from, to), "analyze");
    }
}
