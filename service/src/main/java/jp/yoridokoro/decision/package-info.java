/**
 * Decisions on applications, numbered within a municipality's fiscal year, as they go into the 決定通知. Tables:
 * registration_decision, decision_number. Rules: FEATURES A2.
 */
@NullMarked
package jp.yoridokoro.decision;

import org.jspecify.annotations.NullMarked;
