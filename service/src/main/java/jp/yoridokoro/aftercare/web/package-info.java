/** What is owed after a case, over HTTP. */
@NullMarked
package jp.yoridokoro.aftercare.web;

import org.jspecify.annotations.NullMarked;
