/**
 * The exchange CSV of DOMAIN §6, in and out. The same command as any other report, with channel CSV.
 */
@NullMarked
package jp.yoridokoro.vacancyfile;

import org.jspecify.annotations.NullMarked;
