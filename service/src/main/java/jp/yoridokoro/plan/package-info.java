/**
 * The crisis plan of a person, version by version. Knows people by id only. Tables: plan_field, crisis_plan, plan_item,
 * plan_call, plan_trigger, plan_agreement, plan_use, plan_evaluation, medicine_check. Rules: DOMAIN §5.
 */
@NullMarked
package jp.yoridokoro.plan;

import org.jspecify.annotations.NullMarked;
