/**
 * What was shown at a past instant, the occupancy of a year, and how far each office's word may be taken (DOMAIN §11 空床, E9).
 * Reads only; counts, no case and no person.
 */
@NullMarked
package jp.yoridokoro.occupancy;

import org.jspecify.annotations.NullMarked;
