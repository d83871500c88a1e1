/**
 * The exchange CSV over HTTP.
 */
@NullMarked
package jp.yoridokoro.vacancyfile.web;

import org.jspecify.annotations.NullMarked;
