package jp.yoridokoro.decision;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Gives a decision its number and keeps it. */
@Singleton
public class WriteDecision {
    private final Decisions decisions;

    WriteDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The number: fiscal year (from 1 April) and a running number of the municipality, such as 2026-0001. */
    @Transactional
    public String write(Decisions.New decision) {
        int year = decision.decidedOn().minusMonths(3).getYear();
        String number = "%d-%04d".formatted(year, decisions.nextNumber(decision.municipality(), year));
        decisions.write(
                decision.registrationId(),
                decision.municipality(),
                number,
                decision.decision(),
                decision.outcome(),
                decision.reason(),
                decision.decidedOn(),
                decision.decidedBy(),
                decision.meetingId(),
                decision.reviewDue());
        return number;
    }
}
