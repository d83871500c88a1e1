package jp.yoridokoro.print;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the two fonts have between them; BIZ UDPGothic lacks 𠮷. */
@Singleton
class Letters {
    /** 下駄: what a Japanese printer sets where a letter is missing. */
    private static final char GETA = '〓';

    private final BitSet known = new BitSet();

    Letters() {
        add("/fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf");
        add("/fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf");
    }

    /**
     * The text in letters that can be printed: what XML does not know and the selectors of a letter's variant are left out (the
     * letter itself is printed), any other letter no font has becomes 〓.
     */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !ignored(letter)).forEach(letter -> {
            if (letter == '\n' || letter == '\t' || letter == '\r' || known.get(letter)) {
                printable.appendCodePoint(letter);
            } else {
                printable.append(GETA);
            }
        });
        return printable.toString();
    }

    private static boolean ignored(int letter) {
        return (letter < ' ' && letter != '\n' && letter != '\t' && letter != '\r')
                || (letter >= 0xFE00 && letter <= 0xFE0F)
                || (letter >= 0xE0100 && letter <= 0xE01EF)
                || Character.getType(letter) == Character.FORMAT
                || letter == 0xFFFE
                || letter == 0xFFFF;
    }

    private void add(String font) {
        try (InputStream bytes = Objects.requireNonNull(Letters.class.getResourceAsStream(font), font);
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            for (int letter = ' '; letter <= Character.MAX_CODE_POINT; letter++) {
                if (glyphs.getGlyphId(letter) > 0) {
                    known.set(letter);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
