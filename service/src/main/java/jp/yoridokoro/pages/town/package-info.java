/** Where the municipality and 基幹 see what is to be done, and keep offices, units, hubs and their files (DOMAIN §1, §3, §13). */
@NullMarked
package jp.yoridokoro.pages.town;

import org.jspecify.annotations.NullMarked;
