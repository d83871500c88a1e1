/** From acceptance to exit, day by day, and support at home instead. Tables: stay, stay_extension, home_support, arrival_elsewhere. Rules: DOMAIN §7.2 STAYING. */
@NullMarked
package jp.yoridokoro.stay;

import org.jspecify.annotations.NullMarked;
