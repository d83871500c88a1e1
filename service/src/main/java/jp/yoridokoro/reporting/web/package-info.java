/** Reports still owed, over HTTP. */
@NullMarked
package jp.yoridokoro.reporting.web;

import org.jspecify.annotations.NullMarked;
