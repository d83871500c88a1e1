package jp.yoridokoro.directory;

/** What an import warns of while it takes the row in. */
public enum ImportWarning {
    OFFICE_NUMBER_MALFORMED("事業所番号が10けたの数字ではありません"),
    OFFICE_NUMBER_CHECK_DIGIT("事業所番号の検査数字が合いません"),
    CORPORATION_NUMBER_BLANK("法人番号が空です"),
    CORPORATION_NUMBER_MALFORMED("法人番号が13けたの数字ではありません"),
    CORPORATION_NUMBER_CHECK_DIGIT("法人番号の検査数字が合いません"),
    CODE_CHECK_DIGIT("団体コードの検査数字が合いません"),
    COORDINATES_MISSING("緯度・経度が読み取れません"),
    CHARACTER_UNREADABLE("読み取れない文字があります"),
    /** Same service, number and normalised name as another entry. */
    POSSIBLE_DUPLICATE("同じ事業所が二重に載っているかもしれません"),
    /** The address begins with no known municipality. */
    MUNICIPALITY_UNKNOWN("住所から市区町村が分かりません"),
    /** The file's capacity differs from what was said by hand, which stays. */
    OWN_WORD_KEPT("事業所などが確かめた定員をそのままにしました");

    private final String label;

    ImportWarning(String label) {
        this.label = label;
    }

    /** The warning as a sentence. */
    public String label() {
        return label;
    }
}
