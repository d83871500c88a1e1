package jp.yoridokoro.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.identity.Role;

/**
 * What stands around a page.
 *
 * @param staff the account signed in
 * @param who their name
 * @param place the office, hub or municipality they work for
 * @param ways where this role can go; the one being shown is marked
 * @param done the sentence about what was just done; empty mostly
 * @param now the moment the page was made, for every "how long ago" on it
 */
public record Frame(Role role, UUID staff, String who, String place, List<Way> ways, String done, Instant now) {
    /** A way in the navigation. {@code key} names its word. */
    public record Way(String href, String key, boolean here) {}
}
