/** 拠点間引継ぎ as record, packet and table of states; cases asked for. Tables: handoff, handoff_move, handoff_pull. The step that moves a case is the emergency's. Rules: DOMAIN §9. */
@NullMarked
package jp.yoridokoro.handoff;

import org.jspecify.annotations.NullMarked;
