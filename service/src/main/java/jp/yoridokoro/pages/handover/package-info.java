/**
 * Hand-offs as the two hubs see them: asking with the packet's gaps to fill, answering, giving back, asking for a case; and places
 * outside the network (DOMAIN §9, FEATURES K1–K4).
 */
@NullMarked
package jp.yoridokoro.pages.handover;

import org.jspecify.annotations.NullMarked;
