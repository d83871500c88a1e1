/** A plan in half a minute: what is said first, on a screen, on paper and in the case (SCREENS: the plan in 30 seconds; FEATURES C1). */
@NullMarked
package jp.yoridokoro.plan.summary;

import org.jspecify.annotations.NullMarked;
