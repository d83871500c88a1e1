/**
 * The hub coordinator's pages: the board, the case, its judgement, its places. The call is taken in {@code pages.call}; places,
 * answers and map are made ready in {@code pages.seek}.
 */
@NullMarked
package jp.yoridokoro.pages.hub;

import org.jspecify.annotations.NullMarked;
