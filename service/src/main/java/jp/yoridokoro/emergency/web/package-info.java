/** Cases, offers, stays and hand-offs from outside: the API, and the first pages over the same use cases. */
@NullMarked
package jp.yoridokoro.emergency.web;

import org.jspecify.annotations.NullMarked;
