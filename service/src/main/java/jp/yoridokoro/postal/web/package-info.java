/** Postal codes over the API. */
@NullMarked
package jp.yoridokoro.postal.web;

import org.jspecify.annotations.NullMarked;
