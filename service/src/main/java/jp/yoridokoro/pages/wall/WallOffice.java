package jp.yoridokoro.pages.wall;

import java.util.List;
import java.util.UUID;

/** An office on the wall; {@code telephone} is that of its emergency window where it named one. */
public record WallOffice(UUID id, String name, String telephone, List<WallUnit> units) {}
