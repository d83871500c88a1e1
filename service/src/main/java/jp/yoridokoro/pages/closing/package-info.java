/** A case ends, and what it leaves owed (DOMAIN §7.4). */
@NullMarked
package jp.yoridokoro.pages.closing;

import org.jspecify.annotations.NullMarked;
