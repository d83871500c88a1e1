/**
 * The calendar as JSON.
 */
@NullMarked
package jp.yoridokoro.calendar.web;

import org.jspecify.annotations.NullMarked;
