/**
 * The next version of a plan while it is being written: kept step by step for its author alone, and then published as a whole. Table:
 * plan_draft. Rules: docs/rules.md (Drafts of a plan).
 */
@NullMarked
package jp.yoridokoro.plan.draft;

import org.jspecify.annotations.NullMarked;
