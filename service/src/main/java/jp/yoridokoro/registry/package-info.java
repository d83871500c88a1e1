/**
 * People known to the hubs before and in an emergency: what they need, whom to call, the life of their registration. Tables:
 * person, caregiver, emergency_contact, person_need, person_place, registration, registration_event. Rules: DOMAIN §4.
 */
@NullMarked
package jp.yoridokoro.registry;

import org.jspecify.annotations.NullMarked;
