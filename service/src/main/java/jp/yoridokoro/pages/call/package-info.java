/** A call comes in: the person found while typing, or written down in a few fields; the caller; what happened. */
@NullMarked
package jp.yoridokoro.pages.call;

import org.jspecify.annotations.NullMarked;
