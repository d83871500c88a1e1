package jp.yoridokoro.plan.summary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final List<String> NEVER_SILENT = List.of("ALLERGY_DRUG", "ALLERGY_FOOD");

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

    /** Allergies of which nothing is written, each by its field with its label: at night a silence is read as "none". */
    public static Map<String, String> unwritten(Set<String> said) {
        return NEVER_SILENT.stream()
                .filter(field -> !said.contains(field))
                .collect(Collectors.toMap(Function.identity(), field -> Words.of("plan.summary." + field)));
    }

    /** Its heading. */
    public String words() {
        return Words.of("plan.summary." + name());
    }
}
