package jp.yoridokoro.placement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.registry.Person;

/**
 * Free words that may name the person, without the name: what leaves the hub says ご本人 instead (DOMAIN §14). A name of one character, or
 * written in hiragana, is also a piece of ordinary words; it is taken for the name where somebody is addressed by it.
 */
public final class Nameless {
    private static final Pattern HALF_WIDTH = Pattern.compile("[\uFF66-\uFF9F]+");
    private static final String ADDRESS = "(?:さん|様|さま|くん|君|ちゃん|氏)";

    private Nameless() {}

    public static String words(Person person, String words) {
        return words(
                List.of(
                        List.of(person.familyName(), person.givenName()),
                        List.of(person.familyKana(), person.givenKana())),
                words);
    }

    /** @param writings family and given name, in each way they are written; blank where unknown */
    static String words(List<List<String>> writings, String words) {
        String full =
                HALF_WIDTH.matcher(words).replaceAll(half -> Normalizer.normalize(half.group(), Normalizer.Form.NFKC));
        List<String> ways = ways(writings);
        return ways.isEmpty()
                ? full
                : Pattern.compile(String.join("|", ways)).matcher(full).replaceAll(Words.of("sheet.nameless"));
    }

    /** The whole name first, so that it does not leave half of itself behind. */
    private static List<String> ways(List<List<String>> writings) {
        List<List<String>> all = Stream.concat(
                        writings.stream(),
                        writings.stream()
                                .map(name ->
                                        name.stream().map(Nameless::hiragana).toList()))
                .toList();
        List<String> ways = new ArrayList<>();
        all.stream()
                .filter(name -> name.stream().noneMatch(String::isBlank))
                .forEach(name -> ways.add(
                        name.stream().map(Pattern::quote).collect(Collectors.joining("[ \u3000]?")) + ADDRESS + "?"));
        either(writings.stream().flatMap(List::stream).filter(name -> name.length() > 1), ADDRESS + "?", ways);
        either(all.stream().flatMap(List::stream), ADDRESS, ways);
        return ways;
    }

    private static void either(Stream<String> names, String after, List<String> ways) {
        String some = names.filter(name -> !name.isBlank()).map(Pattern::quote).collect(Collectors.joining("|"));
        if (!some.isEmpty()) {
            ways.add("(?:" + some + ")" + after);
        }
    }

    private static String hiragana(String katakana) {
        return katakana.chars()
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
