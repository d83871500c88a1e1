/**
 * The nights of an office beyond tonight's page: ninety ahead, many of them said at once, one by itself, closures and their end
 * (FEATURES E2, E7), and a report that contradicts a promise.
 */
@NullMarked
package jp.yoridokoro.pages.nights;

import org.jspecify.annotations.NullMarked;
