/** Registrations over the API. */
@NullMarked
package jp.yoridokoro.registration.web;

import org.jspecify.annotations.NullMarked;
