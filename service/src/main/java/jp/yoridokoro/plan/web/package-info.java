/** The crisis plan over the API. */
@NullMarked
package jp.yoridokoro.plan.web;

import org.jspecify.annotations.NullMarked;
