package jp.yoridokoro.risk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import jp.yoridokoro.base.Known;
import org.jspecify.annotations.Nullable;

/**
 * What a tier is worked out from. The caregiver is the main one, else the one known best.
 *
 * @param caregivers how many are recorded
 * @param health WELL, SICKLY or UNKNOWN; null without a caregiver
 * @param livesTogether null without a caregiver
 * @param acceptedContacts emergency contacts who have agreed to be called and are not the caregiver
 * @param behaviourNeed a need of 行動関連項目10点以上 or more is recorded
 * @param medicalNeed a procedure of medical care is recorded
 */
@Serdeable
@Introspected
public record RiskFacts(
        @Nullable LocalDate birthDate,
        int caregivers,
        @Nullable Integer caregiverBirthYear,
        @Nullable String health,
        @Nullable Known livesTogether,
        int acceptedContacts,
        @Nullable Integer behaviourScore,
        boolean behaviourNeed,
        boolean medicalNeed) {}
