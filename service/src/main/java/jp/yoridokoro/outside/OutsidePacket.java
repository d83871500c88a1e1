package jp.yoridokoro.outside;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

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
        IDENTITY("ご本人", "IDENTITY"),
        SITUATION("状況", ""),
        NEEDS("必要なこと", "MEDICAL"),
        MEDICAL("医療", "MEDICAL"),
        DAILY("くらし", "DAILY"),
        BEHAVIOUR("行動", "BEHAVIOUR"),
        CONTACTS("連絡先", "CONTACTS");

        private final String label;
        private final String consent;

        Section(String label, String consent) {
            this.label = label;
            this.consent = consent;
        }

        String label() {
            return label;
        }

        String consent() {
            return consent;
        }
    }
}
