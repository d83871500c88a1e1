package jp.yoridokoro.duplicate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is likely the same person, just enough to look at.
 *
 * @param score see {@link jp.yoridokoro.likeness.Likeness}
 * @param reasons what agrees and what differs, in Japanese
 */
@Serdeable
public record Lookalike(
        UUID id,
        UUID hubId,
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        @Nullable LocalDate birthDate,
        Sex sex,
        int score,
        List<String> reasons) {}
