/** The registry over the API. */
@NullMarked
package jp.yoridokoro.registry.web;

import org.jspecify.annotations.NullMarked;
