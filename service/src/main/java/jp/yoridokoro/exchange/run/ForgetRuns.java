package jp.yoridokoro.exchange.run;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** A register file names people: one that nobody takes in is gone a day after it was tried. */
@Singleton
public class ForgetRuns {
    private final RegisterRuns runs;

    ForgetRuns(RegisterRuns runs) {
        this.runs = runs;
    }

    /** Run as SYSTEM of the municipality. */
    @Transactional
    public void forget(String municipality) {
        runs.forget(municipality);
    }
}
