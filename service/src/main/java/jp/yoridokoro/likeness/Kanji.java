package jp.yoridokoro.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** 異体字 and 旧字体 read as one form, by the table {@code variants.txt}. */
public final class Kanji {
    private static final Map<Integer, Integer> VARIANTS = read();

    private Kanji() {}

    /** The name in plain forms, without spaces and variation selectors. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !isSelector(c))
                .forEach(c -> plain.appendCodePoint(VARIANTS.getOrDefault(c, c)));
        return plain.toString();
    }

    /** Whether a name says anything by its kanji: one written in kana alone does not. */
    static boolean saysMoreThanKana(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Each variant with the form it is read as. */
    static Map<Integer, Integer> variants() {
        return VARIANTS;
    }

    private static boolean isSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> variants = new HashMap<>();
        InputStream file = Objects.requireNonNull(Kanji.class.getResourceAsStream("variants.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .map(pair -> pair.codePoints().toArray())
                    .forEach(pair -> variants.put(pair[0], pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(variants);
    }
}
