package jp.yoridokoro.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The one file of Japanese sentences, {@code messages_ja.properties}. */
public final class Words {
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.JAPANESE);
    private static final Map<String, MessageFormat> PARSED = new ConcurrentHashMap<>();

    private Words() {}

    /**
     * The sentence of a key, with {0}, {1} … replaced. Numbers get commas from 1,000 on: a year is given as text.
     *
     * @throws java.util.MissingResourceException where the key is not in the file; WordsTest walks all keys used
     */
    public static String of(String key, Object... values) {
        return values.length == 0 ? MESSAGES.getString(key) : format(key).format(values);
    }

    /** A copy of the parsed sentence: matching says many thousand, and a MessageFormat is not for two threads at once. */
    private static MessageFormat format(String key) {
        return (MessageFormat)
                PARSED.computeIfAbsent(key, unread -> new MessageFormat(MESSAGES.getString(unread), Locale.JAPANESE))
                        .clone();
    }

    /** Whether the file has the key. */
    public static boolean has(String key) {
        return MESSAGES.containsKey(key);
    }
}
