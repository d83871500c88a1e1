package jp.yoridokoro.pages.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.settings.SettingSheets;

/** A setting as it is read. */
public record Setting(SettingSheets.Sheet sheet) {
    private static final Pattern NAMED = Pattern.compile("[A-Za-z_]+(\\|[A-Za-z_]+)+");

    /** A value in words: yes or no, a named choice, a time, or a number with its unit. */
    public String words(String value) {
        return Words.has("rules.value." + value) ? Words.of("rules.value." + value) : value + sheet.unit();
    }

    /** The first word of the key, under which settings are listed together. */
    public String topic() {
        return sheet.key().substring(0, sheet.key().indexOf('.'));
    }

    public String value() {
        return words(sheet.value());
    }

    public String standard() {
        return words(sheet.standard());
    }

    /** Empty where the default holds. */
    public String since() {
        return sheet.since() == null ? "" : Words.of("rules.since", Say.wholeDay(sheet.since()));
    }

    /** What is decided already and comes later; empty mostly. */
    public String next() {
        return sheet.next() == null || sheet.nextOn() == null
                ? ""
                : Words.of("rules.next", Say.wholeDay(sheet.nextOn()), words(sheet.next()));
    }

    /** The answers to choose from; none where a number, a time or words are typed. */
    public List<Choice> choices() {
        return NAMED.matcher(sheet.allowed()).matches()
                ? Stream.of(sheet.allowed().split("\\|", -1))
                        .map(value -> new Choice(value, words(value)))
                        .toList()
                : List.of();
    }

    /** How a typed value looks: NUMBER, TIME or TEXT. */
    public String kind() {
        return sheet.allowed().startsWith("\\d{")
                ? "NUMBER"
                : sheet.standard().matches("\\d\\d:\\d\\d") ? "TIME" : "TEXT";
    }

    /** Weights are tried on past cases before they are changed. */
    public boolean weight() {
        return sheet.key().startsWith("matching.");
    }
}
