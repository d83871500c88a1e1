/** The case over HTTP and on pages: call, judgement, placement, meeting, end. */
@NullMarked
package jp.yoridokoro.casework.web;

import org.jspecify.annotations.NullMarked;
