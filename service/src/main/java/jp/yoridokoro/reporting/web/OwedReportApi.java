package jp.yoridokoro.reporting.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.reporting.ReadOwedReports;

/** Reports of free beds still owed today. */
@Controller("/api/owed-reports")
@Tag(name = "Vacancies")
class OwedReportApi {
    private final ReadOwedReports owedReports;

    OwedReportApi(ReadOwedReports owedReports) {
        this.owedReports = owedReports;
    }

    @Get
    @Operation(
            summary = "Units that still owe today's report, those never reported first",
            description = "An office reads of its own units. rung: how far reminding has come by the clock.")
    List<ReadOwedReports.Line> today(@Parameter(hidden = true) Actor by) {
        return owedReports.today(by);
    }
}
