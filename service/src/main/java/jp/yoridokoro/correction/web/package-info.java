/** Proposed versions of a plan over the API. */
@NullMarked
package jp.yoridokoro.correction.web;

import org.jspecify.annotations.NullMarked;
