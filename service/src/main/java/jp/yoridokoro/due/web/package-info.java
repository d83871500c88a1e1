/** Due and overdue lists over the API. */
@NullMarked
package jp.yoridokoro.due.web;

import org.jspecify.annotations.NullMarked;
