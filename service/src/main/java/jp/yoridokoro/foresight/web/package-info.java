/**
 * もしもの夜 as JSON.
 */
@NullMarked
package jp.yoridokoro.foresight.web;

import org.jspecify.annotations.NullMarked;
