package jp.yoridokoro.readiness;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.readiness.Readiness.Count;
import jp.yoridokoro.readiness.Readiness.Row;
import org.jspecify.annotations.Nullable;

/** Tells how ready somebody is, who is least ready, and what is missing most at which office. */
@Singleton
public class ReadReadiness {
    private static final Role[] READERS = {Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY};

    private final Readiness readiness;
    private final ReadLog log;

    ReadReadiness(Readiness readiness, ReadLog log) {
        this.readiness = readiness;
        this.log = log;
    }

    /**
     * @param score share of the questions that apply and are met, in percent
     * @param asked how many questions apply: without a plan nobody asks how old it is
     */
    @Serdeable
    public record Line(
            UUID personId,
            UUID hubId,
            @Nullable UUID specialistOfficeId,
            String familyName,
            String givenName,
            boolean registered,
            int score,
            int asked,
            List<Gap> gaps) {}

    /**
     * @param id of the office or hub; null: people without a specialist's office, whose contact is the hub
     * @param score mean of the people
     * @param gaps how many people have which gap; gaps nobody has are left out
     */
    @Serdeable
    public record RollUp(
            @Nullable UUID id, @Nullable String name, int people, int score, Map<Gap.Code, Integer> gaps) {}

    /** Which people a list is about; what is null or false does not narrow it. */
    @Serdeable
    public record Asked(@Nullable UUID office, @Nullable UUID hub, Gap.@Nullable Code gap, boolean registeredOnly) {}

    /** Of one person. Logged. */
    @Transactional
    public Line of(UUID personId, @Nullable String purpose, Actor by) {
        by.mustBe(READERS);
        Row row = readiness.of(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, row.municipality(), personId, "readiness", ReadLog.purpose(purpose, by));
        return line(row);
    }

    /** The least ready first. Everybody listed is logged as read. */
    @Transactional
    public Page<Line> worst(Asked asked, @Nullable UUID after, int size, @Nullable String purpose, Actor by) {
        by.mustBe(READERS);
        String gap = asked.gap() == null ? null : asked.gap().name();
        Page<Row> page = Page.of(
                readiness.worst(asked.office(), asked.hub(), gap, asked.registeredOnly(), after, size + 1),
                size,
                last -> last.personId().toString());
        page.items()
                .forEach(row -> log.read(by, row.municipality(), row.personId(), "list", ReadLog.purpose(purpose, by)));
        return new Page<>(page.items().stream().map(ReadReadiness::line).toList(), page.next());
    }

    /** Numbers only, of the people the reader may see. */
    @Transactional
    public List<RollUp> rollUp(boolean byHub, boolean registeredOnly, Actor by) {
        by.mustBe(READERS);
        List<RollUp> rollUps = new ArrayList<>();
        for (Count count : readiness.counts(byHub, registeredOnly)) {
            if (count.code() == null) {
                rollUps.add(new RollUp(count.id(), count.name(), count.people(), count.score(), new LinkedHashMap<>()));
            } else {
                rollUps.getLast().gaps().put(Gap.Code.valueOf(count.code()), count.people());
            }
        }
        return rollUps;
    }

    private static Line line(Row row) {
        return new Line(
                row.personId(),
                row.hubId(),
                row.specialistOfficeId(),
                row.familyName(),
                row.givenName(),
                row.registered(),
                row.score(),
                row.asked(),
                Gap.of(row.gaps()));
    }
}
