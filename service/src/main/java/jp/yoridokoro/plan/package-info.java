/**
 * The crisis plan of a person, version by version. Knows people by id only. Tables: plan_field, crisis_plan, plan_item. Rules:
 * DOMAIN §5.
 */
@NullMarked
package jp.yoridokoro.plan;

import org.jspecify.annotations.NullMarked;
