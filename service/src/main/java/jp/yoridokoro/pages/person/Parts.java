package jp.yoridokoro.pages.person;

import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.web.Typed;

/** What the forms of a person's parts have in common. */
final class Parts {
    private Parts() {}

    /** Both values, where another was faster; else the form as it was refused. */
    static Typed beside(Typed refused, Typed current) {
        return refused.problem() != null && refused.problem().type().endsWith("/" + BaseReason.VERSION.slug())
                ? refused.beside(current)
                : refused;
    }
}
