/**
 * A report, a closure or a changed rule that contradicts somebody's bed: shown to the office and to the hub until settled (DOMAIN §6).
 * Table: vacancy_conflict, written by triggers under the lock of the pool.
 */
@NullMarked
package jp.yoridokoro.conflict;

import org.jspecify.annotations.NullMarked;
