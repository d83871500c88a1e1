/**
 * Ninety nights ahead: many nights of many units said in one call (DOMAIN §6, E2). Writes through vacancy.
 */
@NullMarked
package jp.yoridokoro.calendar;

import org.jspecify.annotations.NullMarked;
