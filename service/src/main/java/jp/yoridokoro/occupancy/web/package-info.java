/**
 * The past and the accuracy of reports as JSON.
 */
@NullMarked
package jp.yoridokoro.occupancy.web;

import org.jspecify.annotations.NullMarked;
