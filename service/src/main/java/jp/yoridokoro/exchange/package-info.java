/**
 * A municipality's register as a file, in and out: CSV (UTF-8, Windows-31J) and Excel. A file is read cell by cell, matched with the
 * people known, written as one batch and undone as one. Tables: register_number, register_batch, register_batch_row. Rules: DOMAIN
 * §4.3, §13; docs/rules.md, The register as a file.
 */
@NullMarked
package jp.yoridokoro.exchange;

import org.jspecify.annotations.NullMarked;
