package jp.yoridokoro.likeness;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What two records are compared by. Empty text and null say nothing, neither for nor against.
 *
 * @param familyKana katakana
 * @param beneficiaryNumber 受給者証番号, ten digits
 */
@Introspected
public record Traits(
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        @Nullable LocalDate birthDate,
        Sex sex,
        String address,
        String telephone,
        @Nullable String beneficiaryNumber) {}
