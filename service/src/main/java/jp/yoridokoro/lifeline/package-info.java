/**
 * What a person lives on and how long it lasts: medicine, feed, device power, oxygen (FEATURES T2). Table: run_out. Bounds the
 * search from above: a place that is reached later is asked by telephone first.
 */
@NullMarked
package jp.yoridokoro.lifeline;

import org.jspecify.annotations.NullMarked;
