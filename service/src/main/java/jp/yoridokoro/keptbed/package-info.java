/**
 * 空床確保: beds a municipality pays an office to keep free for emergencies (DOMAIN §2). Table: kept_bed.
 */
@NullMarked
package jp.yoridokoro.keptbed;

import org.jspecify.annotations.NullMarked;
