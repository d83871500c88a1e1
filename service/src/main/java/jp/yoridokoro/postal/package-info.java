/**
 * Japanese postal codes, looked up without asking anybody outside: the data of Japan Post as the npm package {@code yubin} packs it
 * (docs/adr/0011). Knows no feature.
 */
@NullMarked
package jp.yoridokoro.postal;

import org.jspecify.annotations.NullMarked;
