/**
 * People known to the hubs before and in an emergency: what they need, whom to call, what they have agreed to, their
 * crisis plans. Tables: person, caregiver, emergency_contact, person_need, person_place, consent,
 * plan_field, crisis_plan, plan_item. Rules: DOMAIN §4.3, §5, §14.
 */
@NullMarked
package jp.yoridokoro.registry;

import org.jspecify.annotations.NullMarked;
