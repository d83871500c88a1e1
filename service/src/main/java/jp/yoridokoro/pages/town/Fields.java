package jp.yoridokoro.pages.town;

import java.util.function.Supplier;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.web.Typed;

/** What forms of this room share. */
final class Fields {
    private Fields() {}

    /** A form refused because somebody else saved first shows both values; any other is as it was typed. */
    static Typed beside(Typed again, Supplier<Typed> saved) {
        boolean conflict = again.problem() != null && again.problem().type().endsWith("/" + BaseReason.VERSION.slug());
        return conflict ? again.beside(saved.get()) : again;
    }
}
