package jp.yoridokoro.duplicate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;

/** Accounts for the people shown as likely duplicates. */
@Singleton
class ShowLookalikes {
    private final ReadLog log;

    ShowLookalikes(ReadLog log) {
        this.log = log;
    }

    void log(List<Lookalike> shown, String municipality, Actor by) {
        shown.forEach(one -> log.read(by, municipality, one.id(), "lookalike", Words.of("duplicate.purpose")));
    }

    /** For a refusal: it takes its transaction with it, and whoever reads the refusal has read the people in it all the same. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void logForGood(List<Lookalike> shown, String municipality, Actor by) {
        log(shown, municipality, by);
    }
}
