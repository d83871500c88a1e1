package jp.yoridokoro.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Answers kept for repeated requests hold what they showed: they are kept for a day and no longer. */
@Singleton
public class ForgetAnswers {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Answers answers;
    private final Clock clock;

    ForgetAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** Run as SYSTEM. */
    @Transactional
    public void forget() {
        answers.forget(clock.instant().minus(KEPT));
    }
}
