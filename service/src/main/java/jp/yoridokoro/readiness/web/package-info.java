/** Readiness over the API. */
@NullMarked
package jp.yoridokoro.readiness.web;

import org.jspecify.annotations.NullMarked;
