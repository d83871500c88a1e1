/** Offers and stays as the asked office and the hub see them. */
@NullMarked
package jp.yoridokoro.placement.web;

import org.jspecify.annotations.NullMarked;
