package jp.yoridokoro.print;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.yoridokoro.base.Words;

/** What a plan says, in the order an ambulance crew asks for it. */
final class CapsuleWords {
    private CapsuleWords() {}

    /**
     * Illness, medicines, allergies and doctor always, for silence is not "none"; the rest where something is said.
     *
     * @param said by field
     */
    static List<Line> care(Map<String, Line> said) {
        return Stream.of(
                        Stream.of(always(said, "illness", "DIAGNOSES")),
                        Stream.of(always(said, "medicines", "MEDICINES", "MEDICINE_BOOK")),
                        Stream.of(always(said, "allergies", "ALLERGY_DRUG", "ALLERGY_FOOD", "ALLERGIES")),
                        Line.together(
                                Words.of("print.capsule.seizures"),
                                said,
                                List.of("SEIZURES", "DEVICES", "POWER", "INFECTIONS")),
                        Stream.of(always(said, "doctor", "DOCTOR", "HOSPITAL")),
                        Line.together(
                                Words.of("print.capsule.talking"),
                                said,
                                List.of("TALKING", "CALMING", "NEVER", "PANIC")),
                        Line.together(Words.of("print.capsule.cards"), said, List.of("CARD_COPIES")))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Line always(Map<String, Line> said, String heading, String... fields) {
        return Line.always(Words.of("print.capsule." + heading), said, Arrays.asList(fields));
    }
}
