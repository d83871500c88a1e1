/** From acceptance to exit, day by day. Table: stay. Rules: DOMAIN §7.2 STAYING. */
@NullMarked
package jp.yoridokoro.stay;

import org.jspecify.annotations.NullMarked;
