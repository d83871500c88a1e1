/** Accounts on pages: one's own, with its password, and those the municipality and 基幹 keep. Roles: DOMAIN §3. */
@NullMarked
package jp.yoridokoro.pages.account;

import org.jspecify.annotations.NullMarked;
