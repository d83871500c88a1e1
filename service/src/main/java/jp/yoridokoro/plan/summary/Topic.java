package jp.yoridokoro.plan.summary;

import java.util.List;
import java.util.Set;
import jp.yoridokoro.base.Words;

/** What must be known in the first half minute, in this order everywhere. */
public enum Topic {
    CALLED("CALLED", "TALKING"),
    /** At most three. */
    FIRST("DANGERS", "PANIC", "STAFFING", "RED", "YELLOW"),
    WANTED("CALMING", "RED_WANTED"),
    UNWANTED("NEVER", "RED_UNWANTED"),
    BODY("MEDICINES", "ALLERGY_DRUG", "ALLERGY_FOOD", "ALLERGIES", "SEIZURES"),
    CALLS("FIRST_CALLS");

    private static final int MOST_IMPORTANT = 3;

    private final List<String> fields;

    Topic(String... fields) {
        this.fields = List.of(fields);
    }

    /** Which of its fields are shown, of those that say something. */
    public List<String> shown(Set<String> said) {
        return fields.stream()
                .filter(said::contains)
                .limit(this == FIRST ? MOST_IMPORTANT : fields.size())
                .toList();
    }

    /** Its heading. */
    public String words() {
        return Words.of("plan.summary." + name());
    }
}
