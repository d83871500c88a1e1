/**
 * Accounts of staff as the municipality and 基幹 keep them: added, moved to another hub or office, stopped and resumed, a password given and
 * changed. Tables: staff_account (also identity's), staff_account_change. Roles: DOMAIN §3.
 */
@NullMarked
package jp.yoridokoro.accounts;

import org.jspecify.annotations.NullMarked;
