package jp.yoridokoro.pages.call;

import java.util.List;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.settings.Clause;

/**
 * What stands beside the fields of a new call.
 *
 * @param searched whether somebody was looked for
 * @param callers who may be calling, where the person is known: contacts and carers
 * @param definition the local definition of 緊急時 in force today; empty where there is none
 * @param hubs to choose among, for those who belong to none
 */
public record CallView(
        boolean searched,
        List<FoundPerson> found,
        List<Choice> callers,
        String definition,
        List<Clause> clauses,
        List<Choice> hubs,
        List<Choice> needs) {}
