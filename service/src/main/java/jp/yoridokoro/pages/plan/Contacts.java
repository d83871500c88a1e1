package jp.yoridokoro.pages.plan;

import java.util.List;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.registry.EmergencyContact;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** The contacts of a registration as calls: whom to telephone where the plan names nobody. */
public final class Contacts {
    private Contacts() {}

    /** In the registration's order. */
    public static List<CrisisPlan.Call> calls(PersonFile person) {
        return person.contacts().stream().map(Contacts::call).toList();
    }

    private static CrisisPlan.Call call(EmergencyContact contact) {
        return new CrisisPlan.Call(
                Words.of("words.aside", contact.name(), contact.relation()),
                contact.telephone(),
                Words.of("plan.call.usual"),
                null);
    }
}
