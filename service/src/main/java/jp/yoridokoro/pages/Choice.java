package jp.yoridokoro.pages;

import java.util.Arrays;
import java.util.List;
import jp.yoridokoro.base.Words;

/** One answer that can be chosen, and how it reads. */
public record Choice(String value, String words) {
    /** How a value reads; one that is no choice is said as it is. */
    public static String words(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::words)
                .findFirst()
                .orElse(value);
    }

    /** The constants of an enum, each in the words of {@code <prefix>.<NAME>}. */
    public static List<Choice> of(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), Words.of(prefix + "." + value.name())))
                .toList();
    }

    /** Codes in a given order, each in the words of {@code <prefix>.<code>}. */
    public static List<Choice> of(List<String> codes, String prefix) {
        return codes.stream()
                .map(code -> new Choice(code, Words.of(prefix + "." + code)))
                .toList();
    }
}
