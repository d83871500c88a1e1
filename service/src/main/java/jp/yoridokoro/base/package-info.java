/** What every feature stands on: refusals, nights, three-valued answers, the clock. Knows no feature; at most twelve files. */
@NullMarked
package jp.yoridokoro.base;

import org.jspecify.annotations.NullMarked;
