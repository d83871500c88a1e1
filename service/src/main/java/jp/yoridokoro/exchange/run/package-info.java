/**
 * A register file tried and taken in behind the page: its progress, its report, and the file itself for as long as somebody may still
 * take it in. Table: register_run. Rules: docs/rules.md, The register as a file.
 */
@NullMarked
package jp.yoridokoro.exchange.run;

import org.jspecify.annotations.NullMarked;
