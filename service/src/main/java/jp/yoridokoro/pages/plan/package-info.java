/** The crisis plan for whoever looks after somebody: read in half a minute, written step by step, compared, agreed to, printed. */
@NullMarked
package jp.yoridokoro.pages.plan;

import org.jspecify.annotations.NullMarked;
