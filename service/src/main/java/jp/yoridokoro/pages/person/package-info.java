/**
 * One person: everything known at a glance, each part to be put right on its own page, the registration with its steps and meetings,
 * consents, the capsule, and the call to the hub for this person.
 */
@NullMarked
package jp.yoridokoro.pages.person;

import org.jspecify.annotations.NullMarked;
