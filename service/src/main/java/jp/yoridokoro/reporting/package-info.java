/** Who still owes today's report of free beds, and how far the reminding has come. Tables: none of its own. Rules: DOMAIN §6 Freshness, §19 vacancy.reminder. */
@NullMarked
package jp.yoridokoro.reporting;

import org.jspecify.annotations.NullMarked;
