/** Other weights tried on the searches of the past, before they are published. Table: setting_preview, reading match_run. Rules: docs/rules.md, The score. */
@NullMarked
package jp.yoridokoro.weights;

import org.jspecify.annotations.NullMarked;
