package jp.yoridokoro.plan.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Drafts hold what they say of a person: nobody goes on with one, and it is gone after {@code plan.draftDays}. */
@Singleton
public class ForgetDrafts {
    private final PlanDrafts rows;

    ForgetDrafts(PlanDrafts rows) {
        this.rows = rows;
    }

    /** Run as SYSTEM of the municipality. */
    @Transactional
    public void forget(String municipality) {
        rows.forget(municipality);
    }
}
