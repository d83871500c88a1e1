package jp.yoridokoro.pages.plan;

import java.util.List;
import java.util.UUID;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.plan.ComparePlans.Difference;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.PlanItem;

/**
 * Two versions of a plan.
 *
 * @param versions to choose from, the latest first
 * @param same what both say alike
 */
public record CompareView(
        UUID personId,
        String name,
        CrisisPlan.Kind kind,
        CrisisPlan from,
        CrisisPlan to,
        String fromAuthor,
        String toAuthor,
        List<Choice> versions,
        List<Difference> differences,
        List<PlanItem> same) {}
