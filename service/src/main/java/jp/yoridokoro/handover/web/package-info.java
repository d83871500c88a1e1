/** Hand-offs over HTTP. */
@NullMarked
package jp.yoridokoro.handover.web;

import org.jspecify.annotations.NullMarked;
