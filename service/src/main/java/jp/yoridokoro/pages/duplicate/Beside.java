package jp.yoridokoro.pages.duplicate;

import java.util.List;
import java.util.UUID;
import jp.yoridokoro.duplicate.MergePeople.Fact;

/**
 * Two records side by side.
 *
 * @param otherId of the record that would go into the one the page is of
 * @param reasons what speaks for and against their being of one person
 * @param differs facts that are not the same; of each one is kept
 * @param same what both say
 */
public record Beside(
        UUID otherId,
        String otherName,
        long version,
        long otherVersion,
        List<String> reasons,
        List<Row> differs,
        List<Row> same) {
    /** One fact in the words of both. */
    public record Row(Fact fact, String label, String here, String there) {
        boolean differs() {
            return !here.equals(there);
        }
    }
}
