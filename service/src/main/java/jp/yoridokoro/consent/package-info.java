/**
 * What people agreed to: who may be told what of them, for what, until when. Knows people by id only. Table: consent. Rules:
 * DOMAIN §14.
 */
@NullMarked
package jp.yoridokoro.consent;

import org.jspecify.annotations.NullMarked;
