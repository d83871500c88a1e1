/** Sheets as PDF over the API. */
@NullMarked
package jp.yoridokoro.print.web;

import org.jspecify.annotations.NullMarked;
