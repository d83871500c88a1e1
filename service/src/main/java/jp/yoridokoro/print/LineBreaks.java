package jp.yoridokoro.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Japanese is set, and never within a telephone number, which Java breaks after its hyphens. */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && inNumber(at)) {
            at = breaks.next();
        }
        return at;
    }

    private boolean inNumber(int at) {
        return at > 1
                && at < text.length()
                && text.charAt(at - 1) == '-'
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
    }
}
