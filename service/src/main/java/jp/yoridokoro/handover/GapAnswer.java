package jp.yoridokoro.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handoff.Packet;

/**
 * How a sender answers one gap of a packet: fills it in words, or waives it with a reason.
 *
 * @param filled words in place of what is missing; empty where it is waived
 * @param waived why it goes without; empty where it is filled
 */
public record GapAnswer(Packet.Item item, String filled, String waived) {
    /** The packet with its gaps answered. @throws Refused NO_SUCH_GAP, NO_CONSENT_FOR */
    static Packet answer(Packet packet, List<GapAnswer> answers) {
        List<Packet.Gap> gaps = new ArrayList<>(packet.gaps());
        for (GapAnswer answer : answers) {
            int place = find(gaps, answer.item());
            Packet.Gap gap = gaps.get(place);
            if (gap.cause() == Packet.Cause.NO_CONSENT && !answer.filled().isBlank()) {
                throw new Refused(HandoffReason.NO_CONSENT_FOR, Map.of("item", gap.item(), "label", gap.label()));
            }
            gaps.set(place, new Packet.Gap(gap.item(), gap.label(), gap.cause(), answer.filled(), answer.waived()));
        }
        return packet.with(List.copyOf(gaps));
    }

    /** @throws Refused PACKET_INCOMPLETE with every gap neither filled nor waived */
    static void mustBeComplete(Packet packet) {
        List<Packet.Gap> open = packet.gaps().stream().filter(Packet.Gap::open).toList();
        if (!open.isEmpty()) {
            throw new Refused(HandoffReason.PACKET_INCOMPLETE, Map.of("gaps", open));
        }
    }

    private static int find(List<Packet.Gap> gaps, Packet.Item item) {
        Optional<Packet.Gap> gap =
                gaps.stream().filter(one -> one.item() == item).findFirst();
        return gaps.indexOf(gap.orElseThrow(
                () -> new Refused(HandoffReason.NO_SUCH_GAP, Map.of("item", item, "label", item.label()))));
    }
}
