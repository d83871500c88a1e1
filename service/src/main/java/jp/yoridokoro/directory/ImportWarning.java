package jp.yoridokoro.directory;

import jp.yoridokoro.base.Words;

/** What an import warns of while it takes the row in. */
public enum ImportWarning {
    OFFICE_NUMBER_MALFORMED,
    OFFICE_NUMBER_CHECK_DIGIT,
    CORPORATION_NUMBER_BLANK,
    CORPORATION_NUMBER_MALFORMED,
    CORPORATION_NUMBER_CHECK_DIGIT,
    CODE_CHECK_DIGIT,
    COORDINATES_MISSING,
    CHARACTER_UNREADABLE,
    /** Same service, number and normalised name as another entry. */
    POSSIBLE_DUPLICATE,
    /** The address begins with no known municipality. */
    MUNICIPALITY_UNKNOWN,
    /** The file's capacity differs from what was said by hand, which stays. */
    OWN_WORD_KEPT;

    /** The warning as a sentence. */
    public String label() {
        return Words.of("import-warning." + name());
    }
}
