/**
 * Meetings of any kind, their minutes, and the tasks their decisions become. Knows its subject only by kind and id. Tables:
 * meeting, meeting_participant, task. Rules: DOMAIN §8.
 */
@NullMarked
package jp.yoridokoro.meeting;

import org.jspecify.annotations.NullMarked;
