/**
 * What registrations owe by a last day and how near it is, per person and per specialist office, so that nobody passes a year
 * unseen. View: registration_due. Rules: FEATURES A4, DOMAIN §4.2; the days of warning are {@code registration.remindDays}.
 */
@NullMarked
package jp.yoridokoro.due;

import org.jspecify.annotations.NullMarked;
