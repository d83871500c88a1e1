/**
 * 緊急時用カプセル: what was printed for a home, with which versions of the plan, and whether that is old by now. The sheet itself
 * is drawn elsewhere. Table: capsule_print. Rules: DOMAIN §5.
 */
@NullMarked
package jp.yoridokoro.capsule;

import org.jspecify.annotations.NullMarked;
