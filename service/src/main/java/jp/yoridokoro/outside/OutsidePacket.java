package jp.yoridokoro.outside;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import jp.yoridokoro.base.Words;

/**
 * What the place is told, as it is sealed.
 *
 * @param parts sections by consent, in immediate danger also for the protection of life; {@code basis} says which
 * @param withheld sections that were asked for and may not be told
 */
@Serdeable
public record OutsidePacket(
        String caseNumber,
        String destination,
        String hub,
        String hubTelephone,
        Instant sealedAt,
        String basis,
        List<Part> parts,
        List<String> withheld) {

    /** One section with its lines. */
    @Serdeable
    public record Part(String title, List<Line> lines) {}

    /** One thing said. */
    @Serdeable
    public record Line(String label, String words) {}

    /** What can be asked to be told. {@code consent} is the section a consent must name. */
    public enum Section {
        IDENTITY("IDENTITY"),
        SITUATION(""),
        NEEDS("MEDICAL"),
        MEDICAL("MEDICAL"),
        DAILY("DAILY"),
        BEHAVIOUR("BEHAVIOUR"),
        CONTACTS("CONTACTS");

        private final String consent;

        Section(String consent) {
            this.consent = consent;
        }

        String label() {
            return Words.of("outside-packet-section." + name());
        }

        String consent() {
            return consent;
        }
    }
}
