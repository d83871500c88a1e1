/**
 * Agreements on kept beds as JSON.
 */
@NullMarked
package jp.yoridokoro.keptbed.web;

import org.jspecify.annotations.NullMarked;
