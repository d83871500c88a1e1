package jp.yoridokoro.base;

import java.util.Locale;

/**
 * Why something is refused. Each feature owns an enum of reasons; every reason has a title and a next step in
 * {@code messages_ja.properties} under {@code problem.<slug>.title} and {@code problem.<slug>.next}, and an entry in
 * docs/problems.md (generated).
 */
public interface Reason {
    /** The enum constant's own name. */
    String name();

    /** HTTP status of the refusal. */
    int status();

    /** Stable name in the problem's type: {@code EmergencyReason.BED_TAKEN} is {@code emergency-bed-taken}. */
    default String slug() {
        String feature = getClass().getSimpleName().replace("Reason", "");
        return (feature + "-" + name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }

    /** What happened, one plain Japanese sentence. */
    default String title() {
        return Words.of("problem." + slug() + ".title");
    }

    /** What the reader can do next. */
    default String next() {
        return Words.of("problem." + slug() + ".next");
    }
}
