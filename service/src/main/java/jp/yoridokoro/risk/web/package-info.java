/** Risk tiers over the API. */
@NullMarked
package jp.yoridokoro.risk.web;

import org.jspecify.annotations.NullMarked;
