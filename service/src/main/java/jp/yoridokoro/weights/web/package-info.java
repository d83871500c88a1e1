/** Trial runs of weights, over HTTP. */
@NullMarked
package jp.yoridokoro.weights.web;

import org.jspecify.annotations.NullMarked;
