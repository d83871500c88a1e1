/**
 * Hand-off to a place outside the network: a packet sealed for one opening, its outcome, and the case leaving with it. Table:
 * outside_handoff. Rules: docs/rules.md (Hand-off), FEATURES K4.
 */
@NullMarked
package jp.yoridokoro.outside;

import org.jspecify.annotations.NullMarked;
