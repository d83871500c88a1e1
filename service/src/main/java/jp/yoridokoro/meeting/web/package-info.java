/** Meetings and tasks over the API. */
@NullMarked
package jp.yoridokoro.meeting.web;

import org.jspecify.annotations.NullMarked;
