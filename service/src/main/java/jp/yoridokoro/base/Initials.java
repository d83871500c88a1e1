package jp.yoridokoro.base;

/** The initials of a name from its kana, family name first: カワカミ ケンジ is K.K. */
public final class Initials {
    private static final String KANA =
            "アイウエオカキクケコガギグゲゴサシスセソザズゼゾジタツテトチダデドヂヅナニヌネノハヒヘホフバビブベボパピプペポマミムメモヤユヨラリルレロワヰヱヲヴンァィゥェォ";
    private static final String LETTERS =
            "AIUEOKKKKKGGGGGSSSSSZZZZJTTTTCDDDJZNNNNNHHHHFBBBBBPPPPPMMMMMYYYRRRRRWIEOVNAIUEO";

    private Initials() {}

    /** Empty unless both names begin with a kana: a part of a name says nothing and may mislead. */
    public static String of(String familyKana, String givenKana) {
        String family = letter(familyKana);
        String given = letter(givenKana);
        return family.isEmpty() || given.isEmpty() ? "" : family + "." + given + ".";
    }

    private static String letter(String kana) {
        int at = kana.isBlank() ? -1 : KANA.indexOf(kana.strip().charAt(0));
        return at < 0 ? "" : LETTERS.substring(at, at + 1);
    }
}
