/** The list of decisions over the API, as JSON and as CSV for the letters. */
@NullMarked
package jp.yoridokoro.decision.web;

import org.jspecify.annotations.NullMarked;
