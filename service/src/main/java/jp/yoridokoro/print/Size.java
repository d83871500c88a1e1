package jp.yoridokoro.print;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.yoridokoro.base.Words;

/**
 * How large a sheet is written, and how much of each text it holds. A sheet is tried from the largest size down until it fits.
 *
 * @param points of the running text
 * @param longest characters, as readers count them, that one text may have; {@link #WHOLE}: all of it
 * @param more key of the words that stand where something was left out, and say where to read on
 */
public record Size(double points, int longest, String more) {
    static final int WHOLE = Integer.MAX_VALUE;
    private static final String CUT = "…";
    private static final int SHORTEST = 18;
    private static final int BRIEF = 100;
    private static final int FEWEST_LINES = 3;
    private static final int CHARACTERS_A_LINE = 25;

    /** Whole texts in smaller and smaller letters, then, in the smallest, shorter and shorter texts. */
    static List<Size> steps(String more, DoubleStream points, IntStream longest) {
        List<Size> whole = points.mapToObj(size -> new Size(size, WHOLE, more)).toList();
        double smallest = whole.getLast().points();
        return Stream.concat(whole.stream(), longest.mapToObj(length -> new Size(smallest, length, more)))
                .toList();
    }

    /** The same letters, for the short version of what stands in full further down. */
    public Size brief() {
        return new Size(points, Math.min(longest, BRIEF), "print.more.below");
    }

    /** A row, or the beginning of each of its parts and a word where to read on. */
    public String cut(Line line) {
        if (longest == WHOLE) {
            return line.words();
        }
        boolean fits = line.parts().stream().mapToInt(String::length).sum() <= longest;
        int share = fits ? longest : Math.max(SHORTEST, longest / line.parts().size());
        List<String> shown =
                line.parts().stream().map(part -> beginning(part, share)).toList();
        boolean whole = shown.stream().noneMatch(part -> part.endsWith(CUT));
        return String.join("\n", shown) + (whole ? "" : " " + Words.of(more));
    }

    /** A short text, such as a name, or its beginning. */
    public String cut(String words) {
        return longest == WHOLE ? words : beginning(words, Math.max(SHORTEST, longest));
    }

    /** On one line, and never cut in the middle of a character. */
    private static String beginning(String words, int most) {
        String line = words.strip().replaceAll("\\s*\\R\\s*", "　");
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.JAPANESE);
        characters.setText(line);
        int end = characters.next(most);
        return end == BreakIterator.DONE || end == line.length() ? line : line.substring(0, end) + CUT;
    }

    /** The first lines of a list, as many as there is room for; at least {@value #FEWEST_LINES}. */
    public <T> List<T> first(List<T> lines) {
        return longest == WHOLE
                ? lines
                : lines.subList(0, Math.min(lines.size(), Math.max(FEWEST_LINES, longest / CHARACTERS_A_LINE)));
    }

    /** What follows a list that was cut: where to read on; empty where it is whole. */
    public String rest(List<?> lines) {
        return first(lines).size() < lines.size() ? Words.of(more) : "";
    }
}
