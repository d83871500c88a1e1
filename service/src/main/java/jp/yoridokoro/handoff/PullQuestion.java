package jp.yoridokoro.handoff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the asking hub knows of a case: one of its number, a person the hub may see, or kana with a birth date.
 *
 * @param municipality where the case is sought; null: at home
 */
public record PullQuestion(
        @Nullable String municipality,
        @Nullable String caseNumber,
        @Nullable UUID personId,
        @Nullable String kana,
        @Nullable LocalDate birthDate,
        String purpose,
        String message) {

    /** SHA-256 of what is asked for, so that the same question twice is seen without saying whether it met anything. */
    public String fingerprint(String where) {
        String words = where + "\n" + caseNumber + "\n" + personId + "\n" + kana + "\n" + birthDate;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
