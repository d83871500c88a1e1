/** The case as a whole: reading it, ending it, and the clockwork that watches it. */
@NullMarked
package jp.yoridokoro.casework;

import org.jspecify.annotations.NullMarked;
