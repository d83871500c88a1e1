/** 拠点間引継ぎ as record and packet. Table: handoff. The step that moves a case is the emergency's. Rules: DOMAIN §9. */
@NullMarked
package jp.yoridokoro.handoff;

import org.jspecify.annotations.NullMarked;
