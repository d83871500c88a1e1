/**
 * Conflicts as JSON.
 */
@NullMarked
package jp.yoridokoro.conflict.web;

import org.jspecify.annotations.NullMarked;
