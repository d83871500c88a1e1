/**
 * What a municipality may change: settings (DOMAIN §19) and its definition of 緊急時 (§7.1), as dated data. Tables: setting_key,
 * municipality_setting, preset_setting, emergency_definition, definition_clause.
 */
@NullMarked
package jp.yoridokoro.settings;

import org.jspecify.annotations.NullMarked;
