/**
 * What a case leaves owed: follow-up of "not an emergency", review after a stay, registration offered to the unregistered,
 * evaluation of the plan used. Table: owed_after, filled by the database as a case ends. Rules: docs/rules.md (After a case), DOMAIN §7.2.
 */
@NullMarked
package jp.yoridokoro.aftercare;

import org.jspecify.annotations.NullMarked;
