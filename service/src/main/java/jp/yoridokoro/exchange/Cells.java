package jp.yoridokoro.exchange;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yoridokoro.base.Era;
import jp.yoridokoro.exchange.RegisterReport.CellProblem.Bad;
import jp.yoridokoro.exchange.RegisterReport.CellProblem.Code;

/** Reads what people write in cells. Names and addresses keep their characters; codes and numbers may be of any width. */
final class Cells {
    private static final Map<String, String> SEXES =
            Map.of("男", "MALE", "男性", "MALE", "女", "FEMALE", "女性", "FEMALE", "その他", "OTHER");
    private static final Map<String, String> KNOWNS = Map.of(
            "あり", "YES", "有", "YES", "有り", "YES", "○", "YES", "なし", "NO", "無", "NO", "無し", "NO", "×", "NO", "不明",
            "UNKNOWN");
    private static final Map<String, String> HEALTHS =
            Map.of("良好", "WELL", "健康", "WELL", "病弱", "SICKLY", "不良", "SICKLY", "不明", "UNKNOWN");
    private static final Map<String, String> CLASSES = Map.of("A", "A", "B", "B", "C", "C");
    private static final Pattern HALF_KANA = Pattern.compile("[\\uFF61-\\uFF9F]+");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー・ ]+");
    private static final LocalDate FIRST_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final LocalDate OLDEST = LocalDate.of(1890, 1, 1);

    private Cells() {}

    /** Spaces of every kind around taken off and inside made one, half-width kana made full; empty where nothing is left. */
    static String tidy(String cell) {
        Matcher half = HALF_KANA.matcher(cell);
        String full = half.replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFKC));
        String words =
                full.replaceAll("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+", " ").strip();
        return words.matches("'[=+\\-@].*") ? words.substring(1) : words;
    }

    /** With the signs Windows-31J has in place of 〜 − ‖ —. */
    static String asWindows(String words) {
        return words.replace('\u301C', '\uFF5E')
                .replace('\u2212', '\uFF0D')
                .replace('\u2016', '\u2225')
                .replace('\u2014', '\u2015');
    }

    /** The value as the database has it. @throws Bad where it cannot be read */
    static Object read(RegisterColumn column, String words, LocalDate today) {
        if (words.indexOf('〓') >= 0 || words.indexOf('\uFFFD') >= 0) {
            throw new Bad(Code.LOST_CHARACTER);
        }
        if (words.length() > column.longest) {
            throw new Bad(Code.TOO_LONG);
        }
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replace(" ", "");
        return switch (column.kind) {
            case WORDS, NAME, FULL_NAME, HUB, OFFICE -> words;
            case CODE -> plain;
            case KANA, FULL_KANA -> kana(words);
            case DAY -> day(plain);
            case PAST_DAY -> past(day(plain), today);
            case YEAR -> year(plain, today);
            case SEX -> choice(SEXES, plain);
            case KNOWN -> choice(KNOWNS, plain.replace('◯', '○').replace('〇', '○'));
            case HEALTH -> choice(HEALTHS, plain);
            case CLASS -> choice(CLASSES, plain.toUpperCase(Locale.ROOT));
            case TELEPHONE -> telephone(plain);
            case TEN_DIGITS, OFFICE_NUMBER -> tenDigits(plain);
            case CATEGORY -> plain.equals("非該当") ? 0 : number(plain.replaceFirst("^区分", ""), 0, 6);
            case SCORE -> number(plain.replaceFirst("点$", ""), 0, 24);
            case DAYS -> number(plain.replaceFirst("日(/月)?$", ""), 0, 31);
        };
    }

    private static String kana(String words) {
        String kana = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!KATAKANA.matcher(kana).matches()) {
            throw new Bad(Code.NOT_KATAKANA);
        }
        return kana;
    }

    /** Also the number of days since 1899-12-30, as a spreadsheet stores a date. */
    private static LocalDate day(String plain) {
        if (plain.matches("\\d{4,5}(\\.0+)?")) {
            return FIRST_OF_EXCEL.plusDays((long) Double.parseDouble(plain));
        }
        return Era.day(plain).orElseThrow(() -> new Bad(Code.NO_DATE));
    }

    private static LocalDate past(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Bad(Code.DATE_TO_COME);
        }
        if (day.isBefore(OLDEST)) {
            throw new Bad(Code.DATE_TOO_OLD);
        }
        return day;
    }

    private static Integer year(String plain, LocalDate today) {
        if (plain.matches("\\d{4}年?")) {
            return number(plain.replace("年", ""), 1880, today.getYear());
        }
        if (plain.endsWith("年")) {
            return Era.day(plain + "12月1日")
                    .or(() -> Era.day(plain + "1月1日"))
                    .map(day -> past(day, today.plusYears(1)))
                    .orElseThrow(() -> new Bad(Code.NO_DATE))
                    .getYear();
        }
        return past(day(plain), today).getYear();
    }

    private static String choice(Map<String, String> choices, String plain) {
        String chosen = choices.get(plain);
        if (chosen == null) {
            throw new Bad(Code.NO_SUCH_CHOICE);
        }
        return chosen;
    }

    private static String telephone(String plain) {
        String number = plain.replaceAll("[‐‑‒–—―−ー－]", "-");
        if (!number.matches("\\+?[0-9()\\-]{9,20}")) {
            throw new Bad(Code.TELEPHONE);
        }
        return number;
    }

    private static String tenDigits(String plain) {
        if (plain.matches("\\d{9}")) {
            throw new Bad(Code.ZERO_LOST);
        }
        if (!plain.matches("\\d{10}")) {
            throw new Bad(Code.TEN_DIGITS);
        }
        return plain;
    }

    private static Integer number(String plain, int least, int most) {
        if (!plain.matches("\\d{1,9}(\\.0+)?")) {
            throw new Bad(Code.NO_NUMBER);
        }
        int number = Integer.parseInt(plain.replaceFirst("\\..*", ""));
        if (number < least || number > most) {
            throw new Bad(Code.OUT_OF_RANGE);
        }
        return number;
    }
}
