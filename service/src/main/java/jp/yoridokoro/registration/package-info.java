/**
 * The life of a registration from draft to end: who may take which step, what a step needs, what it owes from then on. Tables:
 * registration, registration_event. Rules: DOMAIN §4.2.
 */
@NullMarked
package jp.yoridokoro.registration;

import org.jspecify.annotations.NullMarked;
