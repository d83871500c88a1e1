package jp.yoridokoro.plan.draft;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.plan.WritePlan;
import jp.yoridokoro.plan.WritePlan.NewVersion;
import jp.yoridokoro.plan.WritePlan.Saying;
import org.jspecify.annotations.Nullable;

/** Makes a draft the next version of the plan. */
@Singleton
public class PublishDraft {
    private final Drafts drafts;
    private final WritePlan writePlan;

    PublishDraft(Drafts drafts, WritePlan writePlan) {
        this.drafts = drafts;
        this.writePlan = writePlan;
    }

    /** What is said of the version as a whole. */
    @Serdeable
    @Introspected
    public record Finish(
            @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 200) String> madeWith,
            @Nullable LocalDate nextReviewOn) {}

    /**
     * The draft is gone afterwards. Who may read an item stays as the base had it; agreements are asked for anew.
     *
     * @throws Refused {@code draft-gone}, {@code draft-empty}; {@code base-version} where another version came in
     *     between: {@link KeepDraft#rebase}
     */
    @Transactional
    public CrisisPlan publish(UUID personId, CrisisPlan.Kind kind, Finish finish, Actor by) {
        by.mustBe(KeepDraft.WRITERS);
        PlanDraft draft = drafts.lock(personId, kind, by).orElseThrow(() -> new Refused(DraftReason.GONE));
        PlanDraft.Content content = draft.content();
        List<PlanItem> base = drafts.items(personId, kind, draft.baseVersion());
        Map<String, Saying> items = drafts.items(content, base).stream()
                .collect(Collectors.toMap(PlanItem::field, item -> new Saying(item.words(), item.readers())));
        if (items.isEmpty()) {
            throw new Refused(DraftReason.EMPTY);
        }
        CrisisPlan written = writePlan.write(
                personId,
                new NewVersion(
                        kind,
                        draft.baseVersion(),
                        finish.madeWith(),
                        null,
                        null,
                        finish.nextReviewOn(),
                        items,
                        content.triggers(),
                        content.calls()),
                by);
        drafts.drop(personId, kind, by);
        return written;
    }
}
