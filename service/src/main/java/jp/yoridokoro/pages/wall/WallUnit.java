package jp.yoridokoro.pages.wall;

import java.util.List;
import java.util.UUID;

/**
 * A unit on the wall.
 *
 * @param kind the name of its service
 * @param conditions of the night looked at, as the office put them
 * @param ask what was looked for and the unit never said of itself: to be asked by telephone
 */
public record WallUnit(UUID id, String name, String kind, List<Cell> nights, String conditions, List<String> ask) {
    Cell on(int night) {
        return nights.get(night);
    }
}
