package jp.yoridokoro.risk;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Works the tiers out as of today; nothing is kept, so nothing grows stale. Whoever is listed has been read. */
@Singleton
public class ReadRisks {
    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> line.risk().tier())
            .thenComparing(line -> -line.risk().points())
            .thenComparing(line -> line.personId().toString());

    private final Risks risks;
    private final Settings settings;
    private final ReadLog log;
    private final Clock clock;

    ReadRisks(Risks risks, Settings settings, ReadLog log, Clock clock) {
        this.risks = risks;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** Somebody with the tier. */
    @Serdeable
    public record Line(
            UUID personId,
            String municipality,
            UUID hubId,
            @Nullable UUID specialistOfficeId,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            Risk risk) {
        /** Where the line stands in the order, so that the next page finds its place though the line be gone. */
        String place() {
            return risk.tier().ordinal() + "." + risk.points() + "." + personId;
        }
    }

    /** @throws Refused {@code base-unknown} behind the actor's wall */
    @Transactional
    public Risk of(UUID personId, @Nullable String purpose, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Risks.Row row =
                risks.of(personId, null, null).stream().findFirst().orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, row.municipality(), personId, "risk", ReadLog.purpose(purpose, by));
        return line(row, rules(by)).risk();
    }

    /** The tiers of people on a list that is logged as read by who made it. */
    @Transactional
    public Map<UUID, Risk> among(List<UUID> people, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        InForce rules = rules(by);
        String ids = people.stream().map(UUID::toString).collect(Collectors.joining(","));
        return risks.of(null, null, ids).stream()
                .map(row -> line(row, rules))
                .collect(Collectors.toMap(Line::personId, Line::risk));
    }

    /**
     * The highest tier first, within it the most points.
     *
     * @param tier only this one; null: all
     * @param after {@link Page#next()} of the page before
     */
    @Transactional
    public Page<Line> list(
            @Nullable Tier tier,
            @Nullable UUID hubId,
            @Nullable String after,
            int size,
            @Nullable String purpose,
            Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        InForce rules = rules(by);
        List<Line> lines = risks.of(null, hubId, null).stream()
                .map(row -> line(row, rules))
                .filter(line -> tier == null || line.risk().tier() == tier)
                .sorted(ORDER)
                .filter(line -> after == null || isAfter(line, after))
                .limit(size + 1L)
                .toList();
        Page<Line> page = Page.of(lines, size, Line::place);
        page.items()
                .forEach(line ->
                        log.read(by, line.municipality(), line.personId(), "list", ReadLog.purpose(purpose, by)));
        return page;
    }

    private static boolean isAfter(Line line, String place) {
        String[] parts = place.split("\\.", 3);
        if (parts.length != 3 || !parts[0].matches("\\d") || !parts[1].matches("\\d{1,6}")) {
            return true;
        }
        int tier = Integer.compare(line.risk().tier().ordinal(), Integer.parseInt(parts[0]));
        int points = Integer.compare(Integer.parseInt(parts[1]), line.risk().points());
        int id = line.personId().toString().compareTo(parts[2]);
        return tier != 0 ? tier > 0 : points != 0 ? points > 0 : id > 0;
    }

    private InForce rules(Actor by) {
        return settings.on(by.tenant(), LocalDate.now(clock));
    }

    private Line line(Risks.Row row, InForce rules) {
        return new Line(
                row.id(),
                row.municipality(),
                row.hubId(),
                row.specialistOfficeId(),
                row.familyName(),
                row.givenName(),
                row.familyKana(),
                row.givenKana(),
                RiskRules.on(LocalDate.now(clock), row.facts(), rules));
    }
}
