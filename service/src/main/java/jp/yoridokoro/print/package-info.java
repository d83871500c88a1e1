/**
 * What leaves the house on paper: the capsule's sheet, the plan, the 決定通知, the first-hour card. Each is read through the use case
 * that shows the same on a screen, so its walls and its access log hold; the log says besides that it was printed. Rules:
 * DOMAIN §5, FEATURES C1, T3, A2; drawn as docs/adr/0011 says.
 */
@NullMarked
package jp.yoridokoro.print;

import org.jspecify.annotations.NullMarked;
