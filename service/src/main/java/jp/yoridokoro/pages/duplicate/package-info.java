/** Records that may be of one person, two side by side: made one, told apart, and a merge taken back (FEATURES A5). */
@NullMarked
package jp.yoridokoro.pages.duplicate;

import org.jspecify.annotations.NullMarked;
