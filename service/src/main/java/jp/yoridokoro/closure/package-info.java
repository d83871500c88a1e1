/**
 * 休止: nights on which a unit takes nobody, with reason and end (DOMAIN §6, E7). Tables: closure, closure_lift; the ledger itself
 * shows and gives no bed on a closed night.
 */
@NullMarked
package jp.yoridokoro.closure;

import org.jspecify.annotations.NullMarked;
