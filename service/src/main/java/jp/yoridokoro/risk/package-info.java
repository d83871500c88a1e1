/**
 * How much hangs on whom at home: a tier from the facts of the caregivers, with its reasons, worked out anew on every read, for
 * years of birth age by themselves. No table of its own. Rules: FEATURES A6, DOMAIN §4.1, §4.3 no. 8 and 9; weights are settings.
 */
@NullMarked
package jp.yoridokoro.risk;

import org.jspecify.annotations.NullMarked;
