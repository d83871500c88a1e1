/**
 * The steps of a case after somebody has accepted: arrival, length of the stay, move, exit, support at home. The end and what it
 * leaves owed are next door. Each step has a page of its own under {@code /emergencies/{id}}; the case's own page is the hub's.
 */
@NullMarked
package jp.yoridokoro.pages.stay;

import org.jspecify.annotations.NullMarked;
