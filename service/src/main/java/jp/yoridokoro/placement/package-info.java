/** Finding a place: search, offers with their held beds, answers, what is disclosed. Tables: match_run, offer, office_answer, disclosure, stay. Rules: docs/rules.md (Offers), DOMAIN §7.3. */
@NullMarked
package jp.yoridokoro.placement;

import org.jspecify.annotations.NullMarked;
