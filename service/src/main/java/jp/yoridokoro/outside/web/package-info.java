/** Hand-offs out of the network over HTTP, and the one-time page. */
@NullMarked
package jp.yoridokoro.outside.web;

import org.jspecify.annotations.NullMarked;
