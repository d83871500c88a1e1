/**
 * How ready everything is for somebody's emergency, and what is missing (FEATURES C3, DOMAIN §16). Judged in the database, by the
 * views readiness_facts and readiness, so that one person and thirty thousand are judged alike.
 */
@NullMarked
package jp.yoridokoro.readiness;

import org.jspecify.annotations.NullMarked;
