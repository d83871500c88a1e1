package jp.yoridokoro.directory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of an uploaded file and the encoding it was found to be in.
 *
 * @param encoding {@code UTF-8} or {@code windows-31j}
 */
public record CsvText(String text, String encoding) {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final String BOM = "\uFEFF";

    /**
     * Strict UTF-8 first, with or without BOM; what is not UTF-8 is Windows-31J (MS932, not the narrower Shift_JIS). A file
     * that begins with the BOM is UTF-8 whatever follows. Unreadable bytes become U+FFFD, so that one of them costs a
     * warning of its row and not the file.
     */
    public static CsvText of(byte[] file) {
        boolean marked = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        try {
            return utf8(decode(file, StandardCharsets.UTF_8, CodingErrorAction.REPORT));
        } catch (CharacterCodingException notUtf8) {
            return marked
                    ? utf8(new String(file, StandardCharsets.UTF_8))
                    : new CsvText(new String(file, MS932), "windows-31j");
        }
    }

    private static CsvText utf8(String text) {
        return new CsvText(text.startsWith(BOM) ? text.substring(1) : text, "UTF-8");
    }

    private static String decode(byte[] file, Charset charset, CodingErrorAction onError)
            throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(onError)
                .onUnmappableCharacter(onError)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }
}
