package jp.yoridokoro.correction;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.plan.PlanItem;
import org.jspecify.annotations.Nullable;

/** Opens proposals: in full beside the plan of today for who sees the person, as sent and answered for the office. */
@Singleton
public class ReadProposals {
    private final Proposals proposals;
    private final CrisisPlans plans;
    private final Stays stays;
    private final ShownItems shownItems;
    private final ReadLog readLog;
    private final Walls walls;

    ReadProposals(
            Proposals proposals, CrisisPlans plans, Stays stays, ShownItems shownItems, ReadLog readLog, Walls walls) {
        this.proposals = proposals;
        this.plans = plans;
        this.stays = stays;
        this.shownItems = shownItems;
        this.readLog = readLog;
        this.walls = walls;
    }

    /** @throws Refused UNKNOWN for what is behind another wall */
    @Transactional
    public Proposal one(UUID id, Actor by) {
        return opened(proposals.one(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)), by);
    }

    /** The longest waiting first. @param openOnly only those that wait for an answer */
    @Transactional
    public Page<Proposal> list(boolean openOnly, @Nullable UUID after, int size, Actor by) {
        Page<Proposal.Row> page = Page.of(
                proposals.list(openOnly, after, size + 1), size, row -> row.id().toString());
        return new Page<>(page.items().stream().map(row -> opened(row, by)).toList(), page.next());
    }

    private Proposal opened(Proposal.Row row, Actor by) {
        readLog.read(by, row.municipality(), row.personId(), "plan-proposal", ReadLog.purpose(null, by));
        List<Proposal.Line> lines = proposals.items(row.id());
        return by.is(Role.PROVIDER) ? forTheOffice(row, lines) : beside(row, lines);
    }

    private Proposal forTheOffice(Proposal.Row row, List<Proposal.Line> lines) {
        boolean open = stays.findById(row.stayId())
                .map(stay -> shownItems.open(stay.offerId()))
                .orElse(false);
        CrisisPlan shown = walls.as(
                Actor.system(row.municipality()),
                () -> proposals.plan(row.planId()).orElseThrow());
        List<Proposal.Item> items = lines.stream()
                .map(line -> new Proposal.Item(
                        line.field(), line.label(), open ? line.said() : null, line.found(), null, false, line.taken()))
                .toList();
        return new Proposal(
                row.id(),
                row.stayId(),
                row.office(),
                null,
                null,
                shown.kind(),
                null,
                null,
                row.words(),
                row.state(),
                row.sentAt(),
                row.answeredAt(),
                row.answer(),
                null,
                items);
    }

    private Proposal beside(Proposal.Row row, List<Proposal.Line> lines) {
        CrisisPlan shown = proposals.plan(row.planId()).orElseThrow();
        CrisisPlan current = plans.current(row.personId(), shown.kind()).orElse(shown);
        Map<String, String> now = words(plans.items(current.id()));
        UUID written = row.writtenPlanId();
        List<Proposal.Item> items = lines.stream()
                .map(line -> new Proposal.Item(
                        line.field(),
                        line.label(),
                        line.said(),
                        line.found(),
                        now.get(line.field()),
                        !Objects.equals(now.get(line.field()), line.said()),
                        line.taken()))
                .toList();
        return new Proposal(
                row.id(),
                row.stayId(),
                row.office(),
                row.personId(),
                proposals.name(row.personId()).orElse(""),
                shown.kind(),
                shown.version(),
                current.version(),
                row.words(),
                row.state(),
                row.sentAt(),
                row.answeredAt(),
                row.answer(),
                Optional.ofNullable(written)
                        .flatMap(proposals::plan)
                        .map(CrisisPlan::version)
                        .orElse(null),
                items);
    }

    static Map<String, String> words(List<PlanItem> items) {
        return items.stream().collect(Collectors.toMap(PlanItem::field, PlanItem::words));
    }
}
