package jp.yoridokoro.plan.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.plan.ComparePlans;
import jp.yoridokoro.plan.ComparePlans.Difference;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.plan.PlanField;
import jp.yoridokoro.plan.PlanItem;

/** Opens one's own draft, beside what it was begun on and what is in force. */
@Singleton
public class ReadDraft {
    private final Drafts drafts;
    private final CrisisPlans plans;
    private final ReadLog log;

    ReadDraft(Drafts drafts, CrisisPlans plans, ReadLog log) {
        this.drafts = drafts;
        this.plans = plans;
        this.log = log;
    }

    /**
     * A draft, or what one would begin with.
     *
     * @param says what it would say as a version
     * @param currentVersion the version in force; another than the draft's base means one came in between
     * @param changes from the base to the draft: what its author changed
     * @param others from the base to the version in force; empty where they are the same
     * @param madeWith with whom the version in force was made
     * @param fields all there are, in order
     */
    public record DraftFile(
            PlanDraft draft,
            List<PlanItem> says,
            int currentVersion,
            List<Difference> changes,
            List<Difference> others,
            List<String> madeWith,
            List<PlanField> fields) {
        /** Whether another version came in between. */
        public boolean overtaken() {
            return draft.baseVersion() != currentVersion;
        }
    }

    /** Logged as a read of the plan. */
    @Transactional
    public DraftFile open(UUID personId, CrisisPlan.Kind kind, Actor by) {
        by.mustBe(KeepDraft.WRITERS);
        String municipality = plans.municipality(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, municipality, personId, "plan", ReadLog.purpose(null, by));
        Optional<CrisisPlan> current = plans.current(personId, kind);
        int version = current.map(CrisisPlan::version).orElse(0);
        PlanDraft draft = drafts.find(personId, kind, by)
                .orElseGet(() -> new PlanDraft(version, drafts.begun(personId, kind, version), null));
        List<PlanField> fields = plans.fields();
        List<PlanItem> now = drafts.items(personId, kind, version);
        List<PlanItem> base = version == draft.baseVersion() ? now : drafts.items(personId, kind, draft.baseVersion());
        List<PlanItem> says = drafts.items(draft.content(), base);
        return new DraftFile(
                draft,
                says,
                version,
                ComparePlans.between(fields, base, says),
                ComparePlans.between(fields, base, now),
                current.map(CrisisPlan::madeWith).orElse(List.of()),
                fields);
    }

    /** When the actor last saved a draft; empty where there is none. Tells nothing of what it says. */
    @Transactional
    public Optional<Instant> savedAt(UUID personId, CrisisPlan.Kind kind, Actor by) {
        return drafts.find(personId, kind, by).map(PlanDraft::savedAt);
    }
}
