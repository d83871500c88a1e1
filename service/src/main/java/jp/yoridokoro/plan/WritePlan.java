package jp.yoridokoro.plan;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.SettingRows;
import org.jspecify.annotations.Nullable;

/** Writes the next version of a crisis plan; the one before stays as it was. */
@Singleton
public class WritePlan {
    private static final String FIRST_CALLS = "FIRST_CALLS";

    private final CrisisPlans plans;
    private final SettingRows settings;
    private final Clock clock;

    WritePlan(CrisisPlans plans, SettingRows settings, Clock clock) {
        this.plans = plans;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param readers fewer than the field's own; null: the field's own */
    @Serdeable
    @Introspected
    public record Saying(
            @NotBlank @Size(max = 5_000) String words,
            @Nullable List<String> readers) {}

    /**
     * @param baseVersion the version this one was written on; 0 for the first
     * @param items by field code
     * @param triggers codes of clauses of the local definition the plan is for
     * @param calls whom to tell first, in order; where FIRST_CALLS is not said in words, they are written out there
     */
    @Serdeable
    @Introspected
    public record NewVersion(
            CrisisPlan.@NotNull Kind kind,
            @PositiveOrZero int baseVersion,
            @NotEmpty List<@NotBlank String> madeWith,
            @Nullable @Size(max = 200) String agreedBy,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate nextReviewOn,
            @NotEmpty Map<String, @Valid Saying> items,
            @Size(max = 30) List<@NotBlank String> triggers,
            @Size(max = 30) List<CrisisPlan.@Valid Call> calls) {
        /** None is an empty list. */
        public NewVersion {
            triggers = requireNonNullElse(triggers, List.of());
            calls = requireNonNullElse(calls, List.of());
        }
    }

    /**
     * @throws Refused {@code base-version} without facts where another version came in between: who asked adds both; {@code
     *     plan-field-unknown}, {@code plan-readers-wider}, {@code plan-clause-unknown}, {@code plan-not-yet} for an agreement
     *     to come
     */
    @Transactional
    public CrisisPlan write(UUID personId, NewVersion version, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        String municipality = plans.lockPerson(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        int current =
                plans.current(personId, version.kind()).map(CrisisPlan::version).orElse(0);
        if (current != version.baseVersion()) {
            throw new Refused(BaseReason.VERSION);
        }
        if (version.agreedOn() != null && version.agreedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused(PlanReason.NOT_YET, Map.of("field", "agreedOn", "day", version.agreedOn()));
        }
        CrisisPlan written = plans.save(new CrisisPlan(
                UUID.randomUUID(),
                personId,
                municipality,
                version.kind(),
                current + 1,
                version.madeWith(),
                version.agreedBy() == null ? "" : version.agreedBy(),
                version.agreedOn(),
                version.nextReviewOn(),
                by.staff(),
                clock.instant()));
        say(written, version.items());
        trigger(written, version.triggers());
        call(written, version);
        return written;
    }

    private void say(CrisisPlan plan, Map<String, Saying> items) {
        Map<String, PlanField> fields =
                plans.fields().stream().collect(Collectors.toMap(PlanField::code, Function.identity()));
        items.forEach((code, saying) -> {
            PlanField field = fields.get(code);
            if (field == null) {
                throw new Refused(PlanReason.FIELD_UNKNOWN, Map.of("field", code));
            }
            plans.say(plan.id(), plan.municipality(), code, saying.words(), readers(field, saying));
        });
    }

    private void trigger(CrisisPlan plan, List<String> triggers) {
        Set<String> counting = settings.definition(plan.municipality(), LocalDate.now(clock)).stream()
                .flatMap(definition -> settings.clauses(definition.id()).stream())
                .filter(Clause::counts)
                .map(Clause::code)
                .collect(Collectors.toSet());
        for (String clause : Set.copyOf(triggers)) {
            if (!counting.contains(clause)) {
                throw new Refused(PlanReason.CLAUSE_UNKNOWN, Map.of("clause", clause));
            }
            plans.trigger(plan.id(), plan.municipality(), clause);
        }
    }

    private void call(CrisisPlan plan, NewVersion version) {
        int rank = 1;
        for (CrisisPlan.Call call : version.calls()) {
            String telephone = requireNonNullElse(call.telephone(), "");
            plans.call(plan.id(), plan.municipality(), rank, call.who(), telephone, call.what(), call.withinMinutes());
            rank++;
        }
        if (rank > 1 && !version.items().containsKey(FIRST_CALLS)) {
            say(plan, Map.of(FIRST_CALLS, new Saying(CrisisPlan.Call.words(version.calls()), null)));
        }
    }

    private static List<String> readers(PlanField field, Saying saying) {
        if (saying.readers() == null) {
            return field.readers();
        }
        if (!field.readers().containsAll(saying.readers()) || !saying.readers().contains("HUB")) {
            throw new Refused(PlanReason.READERS_WIDER, Map.of("field", field.code(), "readers", field.readers()));
        }
        return saying.readers();
    }
}
