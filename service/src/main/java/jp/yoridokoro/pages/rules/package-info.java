/** What a municipality may decide, on pages: settings, presets, weights and the definition of 緊急時 (DOMAIN §7.1, §19). */
@NullMarked
package jp.yoridokoro.pages.rules;

import org.jspecify.annotations.NullMarked;
