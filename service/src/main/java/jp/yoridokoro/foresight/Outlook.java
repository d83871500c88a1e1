package jp.yoridokoro.foresight;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One registrant in one run.
 *
 * @param outcome SURE: a place fits; BY_PHONE: only places to telephone; NONE
 * @param fits how many places fit
 * @param asks how many are worth a call
 * @param places the likeliest three, best first
 * @param why for NONE: what most offices fail, with their number
 * @param change the one change that opens most offices; null: none does by itself
 */
@Serdeable
public record Outlook(
        UUID personId,
        String name,
        UUID hubId,
        String hub,
        String outcome,
        int fits,
        int asks,
        List<Likely> places,
        List<Why> why,
        @Nullable Change change) {
    /** @param sure fits; false: 要電話確認 */
    @Serdeable
    public record Likely(UUID unitId, String office, String unit, String telephone, boolean sure, double score) {}

    @Serdeable
    public record Why(String code, String label, int offices) {}

    /**
     * @param kind TRIAL, CAPABILITY, DECISION, WISH, BED or CONFIRM
     * @param gain how many offices could be asked after it
     * @param sentence the change in Japanese
     */
    @Serdeable
    public record Change(
            String kind, @Nullable String code, @Nullable UUID unitId, int gain, String sentence) {}
}
