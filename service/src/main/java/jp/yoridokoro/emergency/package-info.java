/**
 * Emergencies from first call to closure. Tables: emergency_case, case_event, match_run, offer, office_answer, stay,
 * disclosure, meeting_waiver. Rules: DOMAIN §7–§9, docs/states.md.
 */
@NullMarked
package jp.yoridokoro.emergency;

import org.jspecify.annotations.NullMarked;
