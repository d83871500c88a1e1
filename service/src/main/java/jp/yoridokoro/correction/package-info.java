/**
 * The morning after: what an office found different from the plan comes back as a proposed version (FEATURES T3). Tables: plan_proposal,
 * plan_proposal_item. Rules: docs/rules.md (Corrections).
 */
@NullMarked
package jp.yoridokoro.correction;

import org.jspecify.annotations.NullMarked;
