/**
 * People known to the hubs before and in an emergency: what they need, whom to call. Tables: person, caregiver,
 * emergency_contact, person_need, person_place. Rules: DOMAIN §4.3.
 */
@NullMarked
package jp.yoridokoro.registry;

import org.jspecify.annotations.NullMarked;
