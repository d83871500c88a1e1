/**
 * Who is asking: staff accounts, sign-in, the walls of the database, what was read and what was sent twice. Tables:
 * staff_account, refresh_token, access_log, idempotent_answer. Roles: DOMAIN §3.
 */
@NullMarked
package jp.yoridokoro.identity;

import org.jspecify.annotations.NullMarked;
