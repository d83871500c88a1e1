package jp.yoridokoro.pages.seek;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * The map beside the list, drawn by ourselves: no tiles, nothing loaded from elsewhere. The hub is in the middle, rings tell the
 * distance, places carry the numbers of the list. A picture of {@value #SIDE} by {@value #SIDE}; north is up.
 *
 * @param points the numbered places, none upon another
 * @param dots the other offices of the municipality, faint
 */
public record Chart(String hub, List<Ring> rings, List<Point> points, List<Mark> dots, String words) {
    private static final int SIDE = 600;
    private static final double MIDDLE = SIDE / 2.0;
    private static final double ROOM = MIDDLE - 30;
    private static final double APART = 38;
    private static final double KM_A_DEGREE = 111.2;
    private static final double LEAST_KM = 2;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100);
    private static final int LEAST_RINGS = 2;
    private static final int TURN = 40;

    /** A circle of so many km. */
    public record Ring(int radius, String words, int labelY) {}

    /** A numbered place; {@code fits}: a circle, else a diamond: to be telephoned. */
    public record Point(int number, int x, int y, boolean fits, String words) {}

    /** Another office. */
    public record Mark(int x, int y) {}

    private record At(double lat, double lon) {}

    /** Null where it is not known where the hub is, or nothing is to be shown. */
    static @Nullable Chart of(
            String hub,
            @Nullable Double lat,
            @Nullable Double lon,
            List<PlaceLine> places,
            List<Spots.Spot> spots,
            List<Spots.Dot> around) {
        if (lat == null || lon == null || places.isEmpty()) {
            return null;
        }
        At middle = new At(lat, lon);
        double farthest = spots.stream()
                .filter(spot -> spot.latitude() != null && spot.longitude() != null)
                .mapToDouble(spot -> Math.hypot(x(middle, spot.longitude()), y(middle, spot.latitude())))
                .max()
                .orElse(LEAST_KM);
        double scale = ROOM / Math.max(LEAST_KM, farthest);
        List<Point> points = new ArrayList<>();
        for (PlaceLine place : places) {
            spots.stream()
                    .filter(spot ->
                            spot.unitId().equals(place.unit()) && spot.latitude() != null && spot.longitude() != null)
                    .findFirst()
                    .ifPresent(spot -> points.add(apart(points, point(middle, scale, place, spot))));
        }
        return new Chart(
                hub,
                rings(scale),
                List.copyOf(points),
                around.stream()
                        .map(dot -> new Mark(
                                at(x(middle, dot.longitude()) * scale), at(-y(middle, dot.latitude()) * scale)))
                        .filter(mark -> mark.x() > 0 && mark.x() < SIDE && mark.y() > 0 && mark.y() < SIDE)
                        .toList(),
                Words.of("hub.map.words", hub, points.size()));
    }

    private static Point point(At middle, double scale, PlaceLine place, Spots.Spot spot) {
        double x = x(middle, Objects.requireNonNull(spot.longitude()));
        double y = y(middle, Objects.requireNonNull(spot.latitude()));
        return new Point(
                place.number(),
                at(x * scale),
                at(-y * scale),
                place.fits(),
                Words.of(
                        "hub.map.point",
                        place.number(),
                        place.office(),
                        Words.of("hub.map.way." + way(x, y)),
                        place.km()));
    }

    /** Which way it lies from the hub, by eight. */
    private static int way(double x, double y) {
        return (int) Math.floorMod(Math.round(Math.atan2(x, y) / (Math.PI / 4)), 8L);
    }

    /** Offices stand side by side, often in one building: points move away from each other until each can be read. */
    private static Point apart(List<Point> others, Point wanted) {
        Point at = wanted;
        for (int turn = 0; turn < TURN && crowded(others, at); turn++) {
            double angle = turn * 2.4;
            double away = APART * Math.sqrt(turn + 1.0) * 0.8;
            at = new Point(
                    wanted.number(),
                    within(wanted.x() + away * Math.cos(angle)),
                    within(wanted.y() + away * Math.sin(angle)),
                    wanted.fits(),
                    wanted.words());
        }
        return at;
    }

    private static boolean crowded(List<Point> others, Point at) {
        return Math.hypot(at.x() - MIDDLE, at.y() - MIDDLE) < APART
                || others.stream().anyMatch(other -> Math.hypot(other.x() - at.x(), other.y() - at.y()) < APART);
    }

    private static List<Ring> rings(double scale) {
        int step = STEPS.stream()
                .filter(km -> km * scale * LEAST_RINGS <= MIDDLE)
                .reduce((nearer, wider) -> wider)
                .orElse(STEPS.getFirst());
        List<Ring> rings = new ArrayList<>();
        for (int ring = 1; ring * step * scale <= MIDDLE; ring++) {
            int radius = (int) Math.round(ring * step * scale);
            rings.add(new Ring(radius, Words.of("hub.km", ring * step), (int) MIDDLE - radius + 18));
        }
        return rings;
    }

    private static double x(At middle, double lon) {
        return (lon - middle.lon()) * KM_A_DEGREE * Math.cos(Math.toRadians(middle.lat()));
    }

    private static double y(At middle, double lat) {
        return (lat - middle.lat()) * KM_A_DEGREE;
    }

    private static int at(double fromMiddle) {
        return (int) Math.round(MIDDLE + fromMiddle);
    }

    private static int within(double at) {
        return (int) Math.round(Math.clamp(at, APART / 2, SIDE - APART / 2));
    }
}
