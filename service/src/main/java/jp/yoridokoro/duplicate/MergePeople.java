package jp.yoridokoro.duplicate;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.Person;

/** Makes two records of one person one, and takes it back. Who sees both may do both: 基幹, the municipality, the hub of both. */
@Singleton
public class MergePeople {
    private static final Map<String, Reason> REASONS = Map.of(
            "person_merge_both_there", BaseReason.UNKNOWN,
            "person_merge_by_who_sees_both", DuplicateReason.NOT_BOTH_YOURS,
            "person_merge_one_open_case", DuplicateReason.TWO_OPEN_CASES,
            "person_merge_one_running_registration", DuplicateReason.TWO_RUNNING_REGISTRATIONS,
            "person_keeps_what_it_has", DuplicateReason.KEEP_THE_OTHER,
            "person_merge_stands", DuplicateReason.ALREADY_UNDONE,
            "person_merge_last_first", DuplicateReason.LAST_FIRST);

    private final Merges merges;
    private final People people;
    private final ReadLog log;
    private final Clock clock;

    MergePeople(Merges merges, People people, ReadLog log, Clock clock) {
        this.merges = merges;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** Facts the other record may have right. */
    public enum Fact {
        NAME("family_name,given_name"),
        KANA("family_kana,given_kana"),
        BIRTH_DATE("birth_date"),
        SEX("sex"),
        ADDRESS("address,latitude,longitude"),
        TELEPHONE("telephone"),
        BENEFICIARY_NUMBER("beneficiary_number"),
        SUPPORT_CATEGORY("support_category,support_category_until"),
        BEHAVIOUR_SCORE("behaviour_score"),
        SHORT_STAY("short_stay_decision,short_stay_days,short_stay_until"),
        HUB("hub_id"),
        SPECIALIST("specialist_office_id,specialist_id");

        private final String columns;

        Fact(String columns) {
            this.columns = columns;
        }
    }

    /**
     * @param other the record that is not to be found any more
     * @param fromOther facts to take from it; all others stay as the kept record has them
     * @param version the kept record's version the choice was made on
     * @param otherVersion the other's
     */
    @Serdeable
    @Introspected
    public record Choice(
            @NotNull UUID other,
            List<@NotNull Fact> fromOther,
            @NotBlank @Size(max = 2_000) String reason,
            @NotNull Long version,
            @NotNull Long otherVersion) {
        public Choice {
            fromOther = requireNonNullElse(fromOther, List.of());
        }
    }

    /** Versions as they stand now. */
    @Serdeable
    public record Versions(
            @org.jspecify.annotations.Nullable Long version,
            @org.jspecify.annotations.Nullable Long otherVersion) {}

    /**
     * @throws Refused {@code base-version} with both values; {@code duplicate-two-open-cases}, {@code
     *     duplicate-two-running-registrations}, {@code duplicate-keep-the-other}
     */
    @Transactional
    public Merge merge(UUID keptId, Choice choice, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        if (keptId.equals(choice.other())) {
            throw new Refused(DuplicateReason.WITH_ITSELF, Map.of("other", choice.other()));
        }
        Person kept = people.findById(keptId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Person other = people.findById(choice.other()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!Objects.equals(kept.version(), choice.version())
                || !Objects.equals(other.version(), choice.otherVersion())) {
            throw new Refused(
                    BaseReason.VERSION,
                    Map.of("yours", choice, "current", new Versions(kept.version(), other.version())));
        }
        UUID id = UUID.randomUUID();
        String take = choice.fromOther().stream().map(fact -> fact.columns).collect(Collectors.joining(","));
        Refused.onConstraint(
                REASONS,
                () -> merges.merge(id, keptId, choice.other(), take, by.staff(), clock.instant(), choice.reason()));
        log.read(by, kept.municipality(), choice.other(), "merge", ReadLog.purpose(null, by));
        return merges.find(id).orElseThrow();
    }

    /** @throws Refused {@code duplicate-already-undone}, {@code duplicate-last-first} */
    @Transactional
    public Merge undo(UUID personId, UUID mergeId, String reason, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Merge merge = merges.find(mergeId)
                .filter(found -> found.keptId().equals(personId))
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Refused.onConstraint(REASONS, () -> merges.undo(mergeId, by.staff(), clock.instant(), reason));
        log.read(by, by.tenant(), merge.otherId(), "merge", ReadLog.purpose(null, by));
        return merges.find(mergeId).orElseThrow();
    }

    /** Every merge a record had part in. */
    @Transactional
    public List<Merge> of(UUID personId, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        return merges.of(personId);
    }
}
