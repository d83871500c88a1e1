package jp.yoridokoro.pages.seek;

import java.util.Locale;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.matching.Fit;
import jp.yoridokoro.matching.Verdict;

/** One rule's word on one place, as shape and sentence with both values (F3). */
public record RuleLine(String rule, Fit fit, String words) {
    static RuleLine of(Verdict verdict) {
        String own = "hub.rule." + verdict.rule() + "." + verdict.fit().name();
        String key = Words.has(own) ? own : "hub.rule." + verdict.fit().name();
        return new RuleLine(
                verdict.rule(), verdict.fit(), Words.of(key, verdict.label(), verdict.needed(), verdict.offered()));
    }

    /** Why a place is left out, in as few words as will do. */
    static String briefly(Verdict verdict) {
        String own = "hub.no." + verdict.rule();
        return Words.of(Words.has(own) ? own : "hub.no", verdict.label(), verdict.needed(), verdict.offered());
    }

    public String shape() {
        return Words.of("hub.fit.shape." + fit.name());
    }

    public String css() {
        return fit.name().toLowerCase(Locale.ROOT);
    }
}
