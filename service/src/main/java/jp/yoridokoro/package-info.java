/** The service's entry point. */
@NullMarked
package jp.yoridokoro;

import org.jspecify.annotations.NullMarked;
