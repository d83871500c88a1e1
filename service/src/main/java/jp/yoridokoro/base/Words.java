package jp.yoridokoro.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The one file of Japanese sentences, {@code messages_ja.properties}. */
public final class Words {
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.JAPANESE);

    private Words() {}

    /**
     * The sentence of a key, with {0}, {1} … replaced.
     *
     * @throws java.util.MissingResourceException where the key is not in the file; a test walks all keys used
     */
    public static String of(String key, Object... values) {
        String words = MESSAGES.getString(key);
        return values.length == 0 ? words : new MessageFormat(words, Locale.JAPANESE).format(values);
    }

    /** Whether the file has the key. */
    public static boolean has(String key) {
        return MESSAGES.containsKey(key);
    }
}
