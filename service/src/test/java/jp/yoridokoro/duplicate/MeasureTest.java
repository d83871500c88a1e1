package jp.yoridokoro.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.duplicate.InventedPeople.Slip;
import jp.yoridokoro.duplicate.InventedPeople.Someone;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.testing.Given;
import org.junit.jupiter.api.Test;

/**
 * How well likely duplicates are found, and how fast: everybody of an invented town is checked against everybody else, through
 * the real query and the real rules. 3,000 people in the suite; {@code ops/measure-duplicates} asks for 30,000.
 */
class MeasureTest {
    private static final int PEOPLE = Integer.getInteger("yoridokoro.people", 3_000);
    private static final long SEED = Long.getLong("yoridokoro.seed", 20_261_120L);

    private final Given given = Given.municipality("tochigi");
    private final UUID hub = given.hub("きた");
    private final List<Someone> town = InventedPeople.of(PEOPLE, SEED);
    private final List<UUID> ids =
            town.stream().map(someone -> UUID.randomUUID()).toList();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<Long> times = new ArrayList<>();

    @Test
    void of_planted_duplicates_95_in_100_are_found_and_9_of_10_pairs_found_are_duplicates() throws SQLException {
        settle();
        Set<List<Integer>> found = pairs();

        Map<Slip, int[]> perSlip = new EnumMap<>(Slip.class);
        int hits = 0;
        int planted = 0;
        for (int i = 0; i < town.size(); i++) {
            if (town.get(i).copyOf() >= 0) {
                boolean hit = found.contains(List.of(town.get(i).copyOf(), i));
                int[] counts = perSlip.computeIfAbsent(town.get(i).slip(), slip -> new int[2]);
                counts[0]++;
                counts[1] += hit ? 1 : 0;
                planted++;
                hits += hit ? 1 : 0;
            }
        }
        long right = found.stream().filter(this::isOnePerson).count();
        double recall = (double) hits / planted;
        double precision = (double) right / found.size();
        report(perSlip, planted, hits, found.size(), right, recall, precision);
        if (Boolean.getBoolean("yoridokoro.show")) {
            found.stream()
                    .filter(pair -> !isOnePerson(pair))
                    .limit(40)
                    .forEach(pair ->
                            System.out.println("WRONG " + town.get(pair.get(0)) + "\n      " + town.get(pair.get(1))));
            for (int i = 0; i < town.size(); i++) {
                if (town.get(i).copyOf() >= 0
                        && !found.contains(List.of(town.get(i).copyOf(), i))) {
                    System.out.println("MISSED " + town.get(town.get(i).copyOf()) + "\n       " + town.get(i));
                }
            }
        }

        assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.95);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.90);
        assertThat(times.get((int) (times.size() * 0.95)))
                .as("milliseconds, 95 of 100 checks")
                .isLessThan(200);
    }

    /** Two second records of somebody are one person too. */
    private boolean isOnePerson(List<Integer> pair) {
        return original(pair.getFirst()) == original(pair.getLast());
    }

    private int original(int place) {
        int copyOf = town.get(place).copyOf();
        return copyOf < 0 ? place : copyOf;
    }

    private Set<List<Integer>> pairs() {
        FindLookalikes findLookalikes = given.service.bean(FindLookalikes.class);
        Walls walls = given.service.bean(Walls.class);
        Actor core = new Actor(UUID.randomUUID(), Role.CORE_STAFF, given.municipality, null, null);
        Set<List<Integer>> found = new HashSet<>();
        for (int i = 0; i < town.size(); i++) {
            UUID id = ids.get(i);
            long began = System.nanoTime();
            FindLookalikes.Answer answer = walls.as(core, () -> findLookalikes.of(id, core));
            times.add((System.nanoTime() - began) / 1_000_000);
            for (Lookalike other : answer.candidates()) {
                int place = places.get(other.id());
                found.add(List.of(Math.min(i, place), Math.max(i, place)));
            }
        }
        times.sort(null);
        return found;
    }

    private void report(
            Map<Slip, int[]> perSlip, int planted, int hits, int found, long right, double recall, double precision) {
        StringBuilder report = new StringBuilder("\n人 %d（二重の記録 %d）、種 %d\n".formatted(PEOPLE, planted, SEED));
        perSlip.forEach((slip, counts) -> report.append(
                "  %-20s %4d 件中 %4d 件（%.3f）\n".formatted(slip, counts[0], counts[1], (double) counts[1] / counts[0])));
        report.append("  recall %.4f（%d/%d）  precision %.4f（%d/%d 組）\n"
                .formatted(recall, hits, planted, precision, right, found));
        report.append("  1回の確認 p50 %d ms、p95 %d ms、最大 %d ms\n"
                .formatted(times.get(times.size() / 2), times.get((int) (times.size() * 0.95)), times.getLast()));
        System.out.print(report);
    }

    private void settle() throws SQLException {
        try (Connection owner = given.service.owner();
                PreparedStatement insert = owner.prepareStatement("""
                        insert into person (id, municipality, hub_id, family_name, given_name, family_kana, given_kana, birth_date, sex, address,
                                            telephone, beneficiary_number, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
                        """)) {
            owner.setAutoCommit(false);
            for (int i = 0; i < town.size(); i++) {
                Someone s = town.get(i);
                places.put(ids.get(i), i);
                Object[] values = {
                    ids.get(i),
                    given.municipality,
                    hub,
                    s.family(),
                    s.given(),
                    s.familyKana(),
                    s.givenKana(),
                    s.born(),
                    s.woman() ? "FEMALE" : "MALE",
                    s.address(),
                    s.telephone(),
                    s.number()
                };
                for (int v = 0; v < values.length; v++) {
                    insert.setObject(v + 1, values[v]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            owner.commit();
            owner.createStatement().execute("analyze person");
            owner.commit();
        }
    }
}
