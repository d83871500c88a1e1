package jp.yoridokoro.vacancy;

import java.time.LocalDate;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Bed-nights somebody asks the {@link Ledger} for.
 *
 * @param municipality tenant of the case, not of the unit
 * @param birthDate null where nobody knows it: the age rules then hold nobody back
 * @param overCapacity 定員超過特例: no free bed is needed; the rules of sex, age and 休 hold all the same
 */
public record Claiming(
        String municipality,
        UUID caseId,
        UUID unitId,
        Nights nights,
        Sex sex,
        @Nullable LocalDate birthDate,
        boolean overCapacity) {}
