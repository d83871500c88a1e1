package jp.yoridokoro.correction;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.plan.WritePlan;
import org.jspecify.annotations.Nullable;

/** Specialist or hub accept a proposal, whole or in part, as the next version of the plan, or decline it with a word. */
@Singleton
public class AnswerProposal {
    private final Proposals proposals;
    private final CrisisPlans plans;
    private final WritePlan writePlan;
    private final Clock clock;

    AnswerProposal(Proposals proposals, CrisisPlans plans, WritePlan writePlan, Clock clock) {
        this.proposals = proposals;
        this.plans = plans;
        this.writePlan = writePlan;
        this.clock = clock;
    }

    /**
     * A yes.
     *
     * @param baseVersion the version in force as it was shown beside the proposal
     * @param fields those to take; null: all
     * @param overwrite the fields changed since were looked at, and what was found is to stand
     * @param words for the office
     */
    public record Acceptance(
            int baseVersion,
            @Nullable Set<String> fields,
            boolean overwrite,
            @Nullable String words) {}

    /**
     * Writes the next version on the one in force: who accepts is its author, the office is named among those it was made with, unless
     * the place is hidden. Agreements are not carried over: the person is asked anew.
     *
     * @return the version written
     * @throws Refused ANSWERED_ALREADY; {@code base-version} without facts where another version came in between; CHANGED_SINCE with what
     *     was shown, found and is said now; NOT_PROPOSED
     */
    @Transactional
    public CrisisPlan accept(UUID id, Acceptance yes, Actor by) {
        Proposal.Row row = open(id, by);
        CrisisPlan shown = proposals.plan(row.planId()).orElseThrow();
        CrisisPlan current = plans.current(row.personId(), shown.kind()).orElseThrow();
        if (current.version() != yes.baseVersion()) {
            throw new Refused(BaseReason.VERSION);
        }
        List<Proposal.Line> lines = proposals.items(id);
        Set<String> taken = taken(lines, yes);
        List<PlanItem> now = plans.items(current.id());
        if (!yes.overwrite()) {
            mustSayAsShown(lines, taken, ReadProposals.words(now));
        }
        CrisisPlan written = writePlan.write(row.personId(), next(row, current, now, lines, taken), by);
        lines.forEach(line -> proposals.take(id, line.field(), taken.contains(line.field())));
        proposals.answer(
                id,
                Proposal.State.ACCEPTED,
                by.staff(),
                clock.instant(),
                requireNonNullElse(yes.words(), ""),
                written.id());
        return written;
    }

    /** @throws Refused ANSWERED_ALREADY */
    @Transactional
    public void decline(UUID id, String words, Actor by) {
        open(id, by);
        proposals.answer(id, Proposal.State.DECLINED, by.staff(), clock.instant(), words, null);
    }

    private Proposal.Row open(UUID id, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        if (!proposals.lockOpen(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN))) {
            throw new Refused(CorrectionReason.ANSWERED_ALREADY);
        }
        return proposals.one(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    private static Set<String> taken(List<Proposal.Line> lines, Acceptance yes) {
        Set<String> proposed = lines.stream().map(Proposal.Line::field).collect(Collectors.toSet());
        Set<String> taken = requireNonNullElse(yes.fields(), proposed);
        if (taken.isEmpty() || !proposed.containsAll(taken)) {
            throw new Refused(CorrectionReason.NOT_PROPOSED);
        }
        return taken;
    }

    private static void mustSayAsShown(List<Proposal.Line> lines, Set<String> taken, Map<String, String> now) {
        List<Map<String, String>> changed = lines.stream()
                .filter(line -> taken.contains(line.field()) && !Objects.equals(now.get(line.field()), line.said()))
                .map(line -> Map.of(
                        "field",
                        line.field(),
                        "label",
                        line.label(),
                        "said",
                        line.said(),
                        "found",
                        line.found(),
                        "current",
                        now.getOrDefault(line.field(), "")))
                .toList();
        if (!changed.isEmpty()) {
            throw new Refused(CorrectionReason.CHANGED_SINCE, Map.of("items", changed));
        }
    }

    private WritePlan.NewVersion next(
            Proposal.Row row, CrisisPlan current, List<PlanItem> now, List<Proposal.Line> lines, Set<String> taken) {
        Map<String, WritePlan.Saying> items = new HashMap<>();
        now.forEach(item -> items.put(item.field(), new WritePlan.Saying(item.words(), item.readers())));
        lines.stream().filter(line -> taken.contains(line.field())).forEach(line -> {
            WritePlan.Saying before = items.get(line.field());
            items.put(line.field(), new WritePlan.Saying(line.found(), before == null ? null : before.readers()));
        });
        List<String> madeWith = new ArrayList<>(current.madeWith());
        String source = proposals.hidden(row.caseId())
                ? Words.of("correction.source.hidden")
                : Words.of("correction.source", row.office());
        if (!madeWith.contains(source)) {
            madeWith.add(source);
        }
        return new WritePlan.NewVersion(
                current.kind(),
                current.version(),
                madeWith,
                null,
                null,
                current.nextReviewOn(),
                items,
                plans.triggers(current.id()),
                plans.calls(current.id()));
    }
}
