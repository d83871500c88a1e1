/** Consent over the API. */
@NullMarked
package jp.yoridokoro.consent.web;

import org.jspecify.annotations.NullMarked;
