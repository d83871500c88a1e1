package jp.yoridokoro.handoff;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the other hub reads before it answers: enough to decide, no name and no address (DOMAIN §9 Content, K3). Sections of the
 * crisis plan are given by consent, in immediate danger also for the protection of life; {@code basis} says which.
 *
 * @param refusals who said no already, so that nobody phones the same office twice
 * @param sensitive abuse or a secret address: the place is told to nobody
 * @param consent what the person agreed to, in force on the day of asking
 * @param contacts relation, and whether they agreed to be called; names and telephones come with the case
 * @param gaps what was missing, and how each gap was filled or why it was waived
 * @param danger immediate danger to life was said of the case
 */
@Serdeable
public record Packet(
        String caseNumber,
        String stage,
        String sex,
        String ageBand,
        LocalDate firstNight,
        int nights,
        String situation,
        List<String> needs,
        List<Refused> refusals,
        List<OpenTask> tasks,
        @Nullable Instant nextMeeting,
        boolean sensitive,
        List<String> risks,
        String medicines,
        List<String> consent,
        List<String> contacts,
        List<Gap> gaps,
        Basis basis,
        boolean danger) {

    /** A refusal heard, by office and unit. */
    @Serdeable
    public record Refused(String office, String unit, String refusal, Instant at, String askAgain) {}

    /** What is still to be done. */
    @Serdeable
    public record OpenTask(String title, String owner, LocalDate dueOn) {}

    /** On what ground sections of the plan are in the packet. */
    public enum Basis {
        CONSENT,
        PROTECTION_OF_LIFE,
        NONE
    }

    /** What a packet must hold. Open tasks and refusals heard are complete when the list is empty. */
    public enum Item {
        SITUATION,
        RISKS,
        MEDICINES,
        CONSENT,
        TASKS,
        CONTACTS,
        NEXT_MEETING,
        REFUSALS;

        public String label() {
            return Words.of("packet-item." + name());
        }
    }

    /** Why an item is missing. */
    public enum Cause {
        NOT_KNOWN,
        NO_CONSENT
    }

    /**
     * An item that is missing.
     *
     * @param filled what the sender wrote in its place
     * @param waived why it goes without; one of the two, or neither where danger to life skipped the gate
     */
    @Serdeable
    public record Gap(Item item, String label, Cause cause, String filled, String waived) {
        public static Gap of(Item item, Cause cause) {
            return new Gap(item, item.label(), cause, "", "");
        }

        public boolean open() {
            return filled.isBlank() && waived.isBlank();
        }
    }

    /** What is missing of an item, if it is. */
    public Optional<Gap> gap(Item item) {
        return gaps.stream().filter(gap -> gap.item() == item).findFirst();
    }

    /** The same packet with its gaps answered. */
    public Packet with(List<Gap> answered) {
        return new Packet(
                caseNumber,
                stage,
                sex,
                ageBand,
                firstNight,
                nights,
                situation,
                needs,
                refusals,
                tasks,
                nextMeeting,
                sensitive,
                risks,
                medicines,
                consent,
                contacts,
                answered,
                basis,
                danger);
    }
}
