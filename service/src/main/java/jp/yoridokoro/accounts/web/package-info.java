/** Accounts over the API. No password is ever said in a POST: its answer is kept for a day. */
@NullMarked
package jp.yoridokoro.accounts.web;

import org.jspecify.annotations.NullMarked;
