/**
 * Hand-off to a place outside the network: a packet sealed for one opening, its outcome, and the case leaving with it. Table:
 * outside_handoff. Rules: docs/rules.md §8 (FEATURES K4).
 */
@NullMarked
package jp.yoridokoro.outside;

import org.jspecify.annotations.NullMarked;
