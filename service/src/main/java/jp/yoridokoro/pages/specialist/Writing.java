package jp.yoridokoro.pages.specialist;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.base.web.Typed;

/** What people write, in the writing the register keeps: ひらがな and ﾊﾝｶｸ as katakana, years of birth in either calendar or as an age. */
public final class Writing {
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})[歳才]?");
    private static final int OLDEST = 130;

    private Writing() {}

    /** The form with fields in full-width katakana. */
    public static Typed katakana(Typed typed, String... fields) {
        Typed written = typed;
        for (String field : fields) {
            written = written.has(field) ? written.with(field, katakana(typed.value(field))) : written;
        }
        return written;
    }

    static String katakana(String kana) {
        StringBuilder katakana = new StringBuilder();
        for (char c : Normalizer.normalize(kana, Normalizer.Form.NFKC).toCharArray()) {
            katakana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + ('ァ' - 'ぁ')) : c);
        }
        return katakana.toString().strip();
    }

    /** The form with a year in four digits; what is no year stays as it was typed. */
    public static Typed year(Typed typed, String field, LocalDate today) {
        return year(typed.value(field), today)
                .map(year -> typed.with(field, year))
                .orElse(typed);
    }

    /** 1944, 昭和19年, S19, 82歳 or 82. */
    static Optional<Integer> year(String words, LocalDate today) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s年生まれ]", "");
        Matcher age = AGE.matcher(plain);
        if (age.matches() && Integer.parseInt(age.group(1)) <= OLDEST) {
            return Optional.of(today.getYear() - Integer.parseInt(age.group(1)));
        }
        return plain.matches("\\d{4}")
                ? Optional.of(Integer.valueOf(plain))
                : Era.day(plain + "年12月20日").or(() -> Era.day(plain + "年3月1日")).map(LocalDate::getYear);
    }
}
