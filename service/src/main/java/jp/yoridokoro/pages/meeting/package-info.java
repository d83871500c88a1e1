/** The care meeting of a case: who is invited, the minutes, what was decided as tasks; and the tasks themselves (DOMAIN §8). */
@NullMarked
package jp.yoridokoro.pages.meeting;

import org.jspecify.annotations.NullMarked;
