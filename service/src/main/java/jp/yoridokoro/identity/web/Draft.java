package jp.yoridokoro.identity.web;

import java.util.List;
import java.util.Map;

/**
 * A form that arrived after its sign-in had run out. It is kept in the sign-in page itself, in hidden fields, and offered for
 * sending again afterwards, to the account that wrote it and no other: nothing typed is lost, and the server remembers nothing of it.
 *
 * @param action the path it was sent to; only our own
 * @param by the account that wrote it
 * @param values what it held
 */
public record Draft(String action, String by, Map<String, List<String>> values) {
    static final String ACTION = "_draft";
    static final String BY = "_draft_by";
    static final String FIELD = "_draft.";

    static Draft none() {
        return new Draft("", "", Map.of());
    }

    public boolean held() {
        return !action.isEmpty();
    }
}
