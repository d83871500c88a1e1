package jp.yoridokoro.likeness;

import java.util.ArrayList;
import java.util.List;

/** What two names say. A change in kana alone or in kanji alone may be a slip; a change in both is another name. */
final class NameLikeness {
    private final Traits one;
    private final Traits other;

    NameLikeness(Traits one, Traits other) {
        this.one = one;
        this.other = other;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Finding name = name();
        findings.add(name);
        boolean wholeName = name == Finding.NAME_SAME || name == Finding.NAME_SOUNDS_ALIKE;
        if ((wholeName || name == Finding.NAME_ONE_KANA_OFF)
                && comparable(one.familyName() + one.givenName(), other.familyName() + other.givenName())) {
            findings.add(kanji());
        }
        return findings;
    }

    private Finding name() {
        String family = Kana.plain(one.familyKana());
        String given = Kana.plain(one.givenKana());
        String otherFamily = Kana.plain(other.familyKana());
        String otherGiven = Kana.plain(other.givenKana());
        if (given.isEmpty() || otherGiven.isEmpty()) {
            return sameKanji(one.familyName() + one.givenName(), other.familyName() + other.givenName())
                    ? Finding.NAME_BY_KANJI_ONLY
                    : Finding.NAME_DIFFERS;
        }
        if ((family + given).equals(otherFamily + otherGiven)) {
            return Finding.NAME_SAME;
        }
        if (family.equals(otherGiven) && given.equals(otherFamily)) {
            return Finding.NAME_SWAPPED;
        }
        boolean givenAgrees = agrees(given, otherGiven, one.givenName(), other.givenName());
        boolean familyAgrees = agrees(family, otherFamily, one.familyName(), other.familyName());
        if (givenAgrees && familyAgrees) {
            return Kana.alike(family, otherFamily) && Kana.alike(given, otherGiven)
                    ? Finding.NAME_SOUNDS_ALIKE
                    : Finding.NAME_ONE_KANA_OFF;
        }
        if (givenAgrees) {
            return sameKanji(one.familyName(), other.familyName())
                    ? Finding.FAMILY_NAME_MISREAD
                    : Finding.FAMILY_NAME_CHANGED;
        }
        return Finding.NAME_DIFFERS;
    }

    /** The same; or alike by sound or but for one kana, while the kanji do not say otherwise. */
    private static boolean agrees(String kana, String otherKana, String kanji, String otherKanji) {
        return kana.equals(otherKana)
                || (Kana.alike(kana, otherKana) && (!comparable(kanji, otherKanji) || sameKanji(kanji, otherKanji)))
                || (Slips.oneEdit(kana, otherKana) && sameKanji(kanji, otherKanji));
    }

    private Finding kanji() {
        String mine = one.familyName() + one.givenName();
        String theirs = other.familyName() + other.givenName();
        if (mine.replaceAll("\\s", "").equals(theirs.replaceAll("\\s", ""))) {
            return Finding.KANJI_SAME;
        }
        return Kanji.plain(mine).equals(Kanji.plain(theirs)) ? Finding.KANJI_VARIANT : Finding.KANJI_DIFFERS;
    }

    private static boolean sameKanji(String kanji, String other) {
        return comparable(kanji, other) && Kanji.plain(kanji).equals(Kanji.plain(other));
    }

    private static boolean comparable(String kanji, String other) {
        return Kanji.saysMoreThanKana(kanji) && Kanji.saysMoreThanKana(other);
    }
}
