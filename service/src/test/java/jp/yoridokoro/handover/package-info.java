/** Hand-offs between hubs, over HTTP. */
@NullMarked
package jp.yoridokoro.handover;

import org.jspecify.annotations.NullMarked;
