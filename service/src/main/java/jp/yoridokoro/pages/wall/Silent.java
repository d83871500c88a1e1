package jp.yoridokoro.pages.wall;

import java.util.List;
import java.util.UUID;
import jp.yoridokoro.reporting.ReadOwedReports;

/** An office that owes its report, with its units that do. */
public record Silent(UUID office, String name, String telephone, List<ReadOwedReports.Line> units) {}
