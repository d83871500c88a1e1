package jp.yoridokoro.print;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.Offices;
import org.jspecify.annotations.Nullable;

/** Whom the reader of a sheet can telephone: the hub, at night too, and the specialist's office. */
@Singleton
class Callable {
    private final Hubs hubs;
    private final Offices offices;

    Callable(Hubs hubs, Offices offices) {
        this.hubs = hubs;
        this.offices = offices;
    }

    /** Name and telephone, the hub first. @param office 担当相談支援事業所; null where there is none */
    List<Line> of(UUID hubId, @Nullable UUID office) {
        List<Line> lines = new ArrayList<>();
        hubs.findById(hubId).ifPresent(hub -> lines.add(line(hub.name(), telephone(hub))));
        if (office != null) {
            offices.findById(office).ifPresent(found -> lines.add(line(found.name(), found.telephone())));
        }
        return lines;
    }

    private static Line line(String name, String telephone) {
        return new Line(name, telephone.isBlank() ? Words.of("print.no-telephone") : telephone);
    }

    private static String telephone(Hub hub) {
        return hub.nightTelephone() == null || hub.nightTelephone().equals(hub.telephone())
                ? hub.telephone()
                : Words.of("print.day-and-night", hub.telephone(), hub.nightTelephone());
    }
}
