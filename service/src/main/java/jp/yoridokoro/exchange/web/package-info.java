/** Import and export of the register over the API. */
@NullMarked
package jp.yoridokoro.exchange.web;

import org.jspecify.annotations.NullMarked;
