/** Settings and the definition of 緊急時 from outside. */
@NullMarked
package jp.yoridokoro.settings.web;

import org.jspecify.annotations.NullMarked;
