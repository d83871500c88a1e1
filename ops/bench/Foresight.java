import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.foresight.LookAhead;
import jp.yoridokoro.foresight.Outlook;
import jp.yoridokoro.foresight.ReadForesight;
import jp.yoridokoro.foresight.Runs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;

/** もしもの夜 over an invented town: how long it takes, who has no place, why, and what would help. */
final class Foresight {
    private Foresight() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30_000;
        int offices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
        int beds = Math.max(offices, offices * 5000 / 600);
        System.out.printf(Locale.JAPAN, "架空の登録者 %,d人、事業所 %,dか所、%,d床、10拠点を用意しています。%n", people, offices, beds);
        try (Bench bench = new Bench(people, offices, beds, 1)) {
            Instant began = Instant.now();
            UUID run = bench.bean(LookAhead.class).tonight(Bench.MUNICIPALITY);
            Duration took = Duration.between(began, Instant.now());
            Actor core = new Actor(UUID.randomUUID(), Role.CORE_STAFF, Bench.MUNICIPALITY, null, null);
            bench.bean(Walls.class).as(core, () -> {
                print(bench, run, people, offices, took, core);
                return true;
            });
        }
        System.exit(0);
    }

    private static void print(Bench bench, UUID run, int people, int offices, Duration took, Actor core) {
        Runs runs = bench.bean(Runs.class);
        Runs.Run done = runs.find(run).orElseThrow();
        System.out.printf(Locale.JAPAN, "%nもしもの夜（%s に電話が来たら）%n",
                DateTimeFormatter.ofPattern("M月d日 H:mm").format(ZonedDateTime.ofInstant(done.at(), Bench.TOKYO)));
        System.out.printf(Locale.JAPAN, "%,d人 × %,dか所を %.1f秒で数えました（めやす 60秒、%s）%n", people, offices, took.toMillis() / 1000.0, done.state());
        System.out.printf(Locale.JAPAN, "  泊まれる所がある   %,7d人%n  電話で確かめる所だけ %,5d人%n  どこにもない       %,7d人%n",
                done.sure(), done.byPhone(), done.without());
        System.out.println("\nどこにもない方のわけ（いちばん多くの事業所で当てはまるもの）");
        runs.causes(run).stream().limit(8).forEach(cause ->
                System.out.printf(Locale.JAPAN, "  %,6d人  %s%n", cause.people(), cause.label()));
        System.out.println("\nいちばん多くの方に役立つこと");
        runs.changes(run, 5).forEach(helps -> System.out.printf(Locale.JAPAN, "  %,6d人  %s%n", helps.people(),
                ReadForesight.sentence(helps.change(), helps.office(), helps.label(), 1)));
        System.out.println("\nどこにもない方（はじめの10人）");
        List<Outlook> first = bench.bean(ReadForesight.class).people(run, "NONE", null, null, 10, core).items();
        for (Outlook person : first) {
            String why = person.why().stream().map(one -> one.label() + " " + one.offices() + "か所").collect(Collectors.joining("、"));
            System.out.printf(Locale.JAPAN, "  %s（%s）%n    受けられない所: %s%n    %s%n", person.name(), person.hub(), why,
                    person.change() == null ? "一つのことでは変わりません。" : person.change().sentence());
        }
    }
}
