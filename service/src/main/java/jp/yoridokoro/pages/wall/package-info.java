/**
 * The vacancy wall: what is free in the whole area, by night, kind and need, each with its age; and what an office said on the
 * telephone, written down by the hub (FEATURES E3–E6).
 */
@NullMarked
package jp.yoridokoro.pages.wall;

import org.jspecify.annotations.NullMarked;
