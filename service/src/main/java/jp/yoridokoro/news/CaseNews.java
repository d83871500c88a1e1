package jp.yoridokoro.news;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something shown of a case is different now; what it is, is read anew by whoever shows it.
 *
 * @param caseId null: look at everything again, for the line to the database was down or the listener may not know the case itself
 */
public record CaseNews(@Nullable UUID caseId) {
    static final CaseNews ANYTHING = new CaseNews(null);
}
