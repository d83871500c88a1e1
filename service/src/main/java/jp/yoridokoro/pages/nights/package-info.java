/** The calendar of an office: ninety nights ahead, many of them said at once, closures and their end (FEATURES E2, E7). */
@NullMarked
package jp.yoridokoro.pages.nights;

import org.jspecify.annotations.NullMarked;
