/**
 * Closures as JSON.
 */
@NullMarked
package jp.yoridokoro.closure.web;

import org.jspecify.annotations.NullMarked;
