/**
 * Pages of an office, made for a phone: tonight's beds, offers, the people staying, the calendar; with a service worker that keeps
 * the report going where there is no line (docs/adr/0012, SCREENS "Office, on a phone").
 */
@NullMarked
package jp.yoridokoro.pages.office;

import org.jspecify.annotations.NullMarked;
