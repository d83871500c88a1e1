package jp.yoridokoro.handoff;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the other hub reads before it answers: enough to decide, no name and no address (DOMAIN §9 Content).
 *
 * @param refusals who said no already, so that nobody phones the same office twice
 * @param sensitive abuse or a secret address: the place is told to nobody
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
        boolean sensitive) {

    /** A refusal heard, by office and unit. */
    @Serdeable
    public record Refused(String office, String unit, String refusal, Instant at, String askAgain) {}

    /** What is still to be done. */
    @Serdeable
    public record OpenTask(String title, String owner, LocalDate dueOn) {}
}
