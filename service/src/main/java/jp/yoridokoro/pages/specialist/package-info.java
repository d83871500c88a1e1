/**
 * The desk of who knows people: what must be done today, the own people, finding somebody, adding somebody. Read by specialists first,
 * by hubs, 基幹 and municipalities as their walls allow.
 */
@NullMarked
package jp.yoridokoro.pages.specialist;

import org.jspecify.annotations.NullMarked;
