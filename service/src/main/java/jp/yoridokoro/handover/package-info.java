/** Moving a case between hubs: the steps behind the hand-off record. Rules: DOMAIN §9. */
@NullMarked
package jp.yoridokoro.handover;

import org.jspecify.annotations.NullMarked;
