package jp.yoridokoro.likeness;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses and telephone numbers, however they are written. */
final class Places {
    private static final Pattern PREFECTURE = Pattern.compile("^(東京都|北海道|京都府|大阪府|[^市区町村県]{2,3}県)");
    private static final Pattern UP_TO_LAST_NUMBER = Pattern.compile("^[^0-9]*[0-9]+(?:-[0-9]+)*");
    private static final String KANJI_DIGITS = "一二三四五六七八九";
    private static final int SHORTEST_TELEPHONE = 9;

    private Places() {}

    /** Up to the last number, with one kind of hyphen; empty where there is no number to tell houses apart. */
    static String address(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[‐‑‒–—―ー−]", "-");
        for (int digit = 1; digit <= 9; digit++) {
            text = text.replace(KANJI_DIGITS.charAt(digit - 1) + "丁目", digit + "-");
        }
        text = text.replaceAll("\\s|大字", "");
        text = PREFECTURE.matcher(text).replaceFirst("");
        text = text.replaceAll("丁目|番地の|番地|番|号|の(?=[0-9])", "-").replaceAll("-+", "-");
        Matcher number = UP_TO_LAST_NUMBER.matcher(text);
        return number.find() ? number.group() : "";
    }

    /** Whether two addresses name one house; one may leave the city out. */
    static boolean oneHouse(String typed, String other) {
        String one = address(typed);
        String two = address(other);
        if (one.isEmpty() || two.isEmpty()) {
            return false;
        }
        String shorter = one.length() < two.length() ? one : two;
        String longer = one.length() < two.length() ? two : one;
        return longer.endsWith(shorter) && !Character.isDigit(shorter.charAt(0));
    }

    /** Digits alone; empty where there are too few to call anybody. */
    static String telephone(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.length() < SHORTEST_TELEPHONE ? "" : digits;
    }
}
