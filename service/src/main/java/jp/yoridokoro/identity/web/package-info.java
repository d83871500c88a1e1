/** Sign-in and sign-out for browsers. The API signs in at {@code POST /api/sign-in} and renews at {@code POST /api/tokens}. */
@NullMarked
package jp.yoridokoro.identity.web;

import org.jspecify.annotations.NullMarked;
