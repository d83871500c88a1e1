/** A registration from application to end: its steps as state and role allow them, its meetings and tasks, the 決定通知. */
@NullMarked
package jp.yoridokoro.pages.registration;

import org.jspecify.annotations.NullMarked;
