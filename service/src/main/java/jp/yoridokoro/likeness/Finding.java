package jp.yoridokoro.likeness;

import jp.yoridokoro.base.Words;

/**
 * One thing two records agree or differ in, with its points. The points are rounded logarithms of how much oftener it is seen
 * between two records of one person than between two people (Fellegi–Sunter); they are judgement, not measurement.
 */
enum Finding {
    NAME_SAME(27),
    NAME_SOUNDS_ALIKE(24),
    NAME_ONE_KANA_OFF(20),
    NAME_SWAPPED(22),
    NAME_BY_KANJI_ONLY(27),
    FAMILY_NAME_CHANGED(9),
    FAMILY_NAME_MISREAD(18),
    NAME_DIFFERS(-20),
    KANJI_SAME(10),
    KANJI_VARIANT(10),
    KANJI_DIFFERS(-6),
    BIRTH_DATE_SAME(30),
    BIRTH_DATE_ONE_DIGIT(15),
    BIRTH_DATE_DIGITS_SWAPPED(15),
    BIRTH_DATE_MONTH_AND_DAY(15),
    BIRTH_DATE_ERA(15),
    BIRTH_DATE_DIFFERS(-30),
    SEX_SAME(2),
    SEX_DIFFERS(-15),
    NUMBER_SAME(45),
    NUMBER_SLIP(20),
    NUMBER_DIFFERS(-20),
    ADDRESS_SAME(12),
    TELEPHONE_SAME(12);

    private final int points;

    Finding(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    /** Said to whoever decides; empty for what is not worth saying. */
    String words() {
        return Words.of("likeness." + name());
    }
}
