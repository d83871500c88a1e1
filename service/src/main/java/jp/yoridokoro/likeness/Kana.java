package jp.yoridokoro.likeness;

import java.text.Normalizer;

/** How names sound, so that slips of the pen between kana that sound alike make no difference. */
final class Kana {
    private static final String VOICED = "ガギグゲゴザジズゼゾダデドバビブベボパピプペポヴ";
    private static final String PLAIN = "カキクケコサシスセソタテトハヒフヘホハヒフヘホウ";
    private static final String SMALL = "ァィゥェォッャュョヮヵヶヰヱヲ";
    private static final String LARGE = "アイウエオツヤユヨワカケイエオ";

    private Kana() {}

    /** Katakana of full width without spaces and dots. */
    static String plain(String kana) {
        StringBuilder katakana = new StringBuilder();
        for (char c : Normalizer.normalize(kana, Normalizer.Form.NFKC).toCharArray()) {
            if (c >= 'ぁ' && c <= 'ゖ') {
                katakana.append((char) (c + ('ァ' - 'ぁ')));
            } else if (!Character.isWhitespace(c) && c != '・') {
                katakana.append(c);
            }
        }
        return katakana.toString();
    }

    /**
     * Whether two names sound alike: か for が, つ for っ, ず for づ and づ for つ, お for を, a vowel drawn out or not.
     *
     * @param one in the form of {@link #plain}
     */
    static boolean alike(String one, String other) {
        return sound(one, "ジズ").equals(sound(other, "ジズ")) || sound(one, "チツ").equals(sound(other, "チツ"));
    }

    /** @param jiZu what ヂ and ヅ are heard as: ジズ, or チツ without their dots */
    private static String sound(String kana, String jiZu) {
        String heard = kana.replace('ヂ', jiZu.charAt(0)).replace('ヅ', jiZu.charAt(1));
        StringBuilder unvoiced = new StringBuilder();
        for (char c : heard.toCharArray()) {
            int small = SMALL.indexOf(c);
            int voiced = VOICED.indexOf(c);
            if (c != 'ー') {
                unvoiced.append(small >= 0 ? LARGE.charAt(small) : voiced >= 0 ? PLAIN.charAt(voiced) : c);
            }
        }
        return unvoiced.toString()
                .replaceAll("([オコソトノホモヨロ])[ウオ]+", "$1")
                .replaceAll("([ウクスツヌフムユル])ウ+", "$1")
                .replaceAll("([エケセテネヘメレ])[イエ]+", "$1")
                .replaceAll("([イキシチニヒミリ])イ+", "$1")
                .replaceAll("([アカサタナハマヤラワ])ア+", "$1");
    }
}
