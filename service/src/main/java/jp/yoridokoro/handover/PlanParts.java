package jp.yoridokoro.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.consent.Consents;
import jp.yoridokoro.handoff.Packet;
import jp.yoridokoro.placement.Nameless;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.plan.PlanItem;
import jp.yoridokoro.registry.Person;

/**
 * What a crisis plan tells another hub before it owns the case: by consent for hubs, section by section; in immediate danger also
 * without, for the protection of life (DOMAIN §14).
 */
@Singleton
class PlanParts {
    private final CrisisPlans plans;
    private final Consents consents;
    private final Clock clock;

    PlanParts(CrisisPlans plans, Consents consents, Clock clock) {
        this.plans = plans;
        this.consents = consents;
        this.clock = clock;
    }

    /** @param medicinesWithheld the plan names medicines, and the person did not agree to hubs being told */
    record Told(
            List<String> risks,
            String medicines,
            boolean medicinesWithheld,
            List<String> consent,
            Packet.Basis basis) {}

    Told told(Person person, boolean danger) {
        LocalDate today = LocalDate.now(clock);
        List<PlanItem> items = plans.current(person.id()).stream()
                .flatMap(plan -> plans.items(plan.id()).stream())
                .filter(item -> item.readers().contains("HUB"))
                .toList();
        Predicate<PlanItem> consented =
                item -> consents.allows(person.id(), "HUB", null, item.block(), "EMERGENCY", today);
        boolean agreed = consents.allows(person.id(), "HUB", null, "MEDICAL", "EMERGENCY", today);
        List<PlanItem> given =
                items.stream().filter(item -> danger || consented.test(item)).toList();
        String medicines = words(person, given, "MEDICINES");
        return new Told(
                given.stream()
                        .filter(item -> List.of("DANGERS", "PANIC", "NEVER", "SEIZURES", "ALLERGIES")
                                .contains(item.field()))
                        .map(item -> item.label() + " " + Nameless.words(person, item.words()))
                        .toList(),
                medicines,
                medicines.isBlank() && !words(person, items, "MEDICINES").isBlank(),
                scope(person, today),
                agreed ? Packet.Basis.CONSENT : danger ? Packet.Basis.PROTECTION_OF_LIFE : Packet.Basis.NONE);
    }

    private List<String> scope(Person person, LocalDate today) {
        return consents.of(person.id()).stream()
                .filter(one -> !one.validFrom().isAfter(today)
                        && (one.validUntil() == null || !one.validUntil().isBefore(today))
                        && (one.withdrawnOn() == null || one.withdrawnOn().isAfter(today)))
                .map(one -> Words.of(
                        "packet.scope",
                        String.join(Words.of("words.dot"), one.recipients()),
                        String.join(Words.of("words.dot"), one.sections())))
                .toList();
    }

    private static String words(Person person, List<PlanItem> items, String field) {
        return items.stream()
                .filter(item -> item.field().equals(field))
                .map(item -> Nameless.words(person, item.words()))
                .findFirst()
                .orElse("");
    }
}
