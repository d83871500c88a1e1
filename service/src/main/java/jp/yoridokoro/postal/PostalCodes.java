package jp.yoridokoro.postal;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import jp.yoridokoro.base.Refused;

/**
 * Addresses by postal code. The npm package keeps one deflated list for each beginning of three digits; all of them stay in memory
 * as they are (some 3 MB), and one is unpacked for each question.
 */
@Singleton
public class PostalCodes {
    private static final String DATA = "/postal/yubin/dist/index.mjs";
    private static final Pattern PACKED = Pattern.compile("\"(\\d{3})\": \"([A-Za-z0-9+/=]+)\"");
    private static final Pattern SEVEN = Pattern.compile("\\d{7}");

    private final Map<String, byte[]> packed = load();

    /**
     * The addresses of a code, as people write it: any width of digits, with or without hyphen and 〒. The data names one address
     * for each code and says where it leaves others out.
     *
     * @throws Refused {@code postal-code-malformed}, {@code postal-code-unknown}
     */
    public List<PostalAddress> find(String words) {
        String code = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[〒\\s\\-‐‑‒–—―−ー]", "");
        if (!SEVEN.matcher(code).matches()) {
            throw new Refused(PostalReason.CODE_MALFORMED);
        }
        List<PostalAddress> found = rows(code.substring(0, 3))
                .map(row -> row.split(",", -1))
                .filter(cells -> cells[1].equals(code))
                .map(PostalCodes::address)
                .toList();
        if (found.isEmpty()) {
            throw new Refused(PostalReason.CODE_UNKNOWN, Map.of("code", code));
        }
        return found;
    }

    private Stream<String> rows(String beginning) {
        byte[] list = packed.get(beginning);
        if (list == null) {
            return Stream.empty();
        }
        try (InputStream rows = new InflaterInputStream(new ByteArrayInputStream(list), new Inflater(true))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row is of a town ({@code k}) or of a company or authority with a code of its own ({@code j}). */
    private static PostalAddress address(String[] cells) {
        if (cells[0].equals("j")) {
            return new PostalAddress(cells[1], cells[4], cells[5], cells[6] + cells[7], "", cells[8], true);
        }
        boolean shared = cells[13].equals("1");
        boolean whole = shared || standsForTheRest(cells[8]);
        String town = whole ? "" : withoutNotes(cells[8]);
        String kana = cells[5] + cells[7] + (whole ? "" : withoutNotes(cells[9]));
        return new PostalAddress(cells[1], cells[4], cells[6], town, kana, "", !shared);
    }

    /** Japan Post's words for what no town is named for; 一円 by itself is a town of 多賀町. */
    private static boolean standsForTheRest(String town) {
        return town.equals("以下に掲載がない場合") || town.endsWith("場合") || (town.endsWith("一円") && town.length() > 2);
    }

    private static String withoutNotes(String town) {
        return town.replaceAll("[（(].*", "");
    }

    private static Map<String, byte[]> load() {
        try (InputStream data = Objects.requireNonNull(PostalCodes.class.getResourceAsStream(DATA), DATA)) {
            Map<String, byte[]> packed = new HashMap<>();
            Matcher list = PACKED.matcher(new String(data.readAllBytes(), StandardCharsets.ISO_8859_1));
            while (list.find()) {
                packed.put(list.group(1), Base64.getDecoder().decode(list.group(2)));
            }
            return packed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
