/** The capsule over the API. */
@NullMarked
package jp.yoridokoro.capsule.web;

import org.jspecify.annotations.NullMarked;
