/** Adding people with a look at whom they resemble; pairs, merging and undoing over the API. */
@NullMarked
package jp.yoridokoro.duplicate.web;

import org.jspecify.annotations.NullMarked;
