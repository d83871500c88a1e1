/**
 * Municipalities, areas, hubs, offices, their units, pools and capabilities, and the import of the national lists. Public
 * facts, no tenant wall. Tables: V002. Rules: DOMAIN §2, §6, §13.
 */
@NullMarked
package jp.yoridokoro.directory;

import org.jspecify.annotations.NullMarked;
