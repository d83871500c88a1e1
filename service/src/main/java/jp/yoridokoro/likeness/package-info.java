/**
 * Whether two sets of facts are likely about one person: pure rules that give a score and say why. Nothing here knows a
 * database; who is compared at all is decided by the keys of {@code person} (V010). Rules: FEATURES A5, DOMAIN §13.4, §13.5.
 */
@NullMarked
package jp.yoridokoro.likeness;

import org.jspecify.annotations.NullMarked;
