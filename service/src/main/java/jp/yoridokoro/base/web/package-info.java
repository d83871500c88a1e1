/** How refusals look from outside: problem+json (RFC 9457) for the API, a page for browsers. */
@NullMarked
package jp.yoridokoro.base.web;

import org.jspecify.annotations.NullMarked;
