package jp.yoridokoro.pages.town;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.conflict.Conflicts;
import jp.yoridokoro.directory.DirectoryImport;
import jp.yoridokoro.directory.Imports;
import jp.yoridokoro.exchange.run.ReadRuns;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.reporting.ReadOwedReports;
import jp.yoridokoro.settings.Settings;

/** What is to be done in the municipality, each with the way to do it, and the ways to everything it keeps. */
@Hidden
@Controller("/town")
@Produces(MediaType.TEXT_HTML)
class TownPages {
    private static final int RECENT = 20;

    private final TownRows rows;
    private final ReadOwedReports readOwedReports;
    private final Conflicts conflicts;
    private final Imports imports;
    private final ReadRuns readRuns;
    private final Settings settings;
    private final Pages pages;
    private final Clock clock;

    TownPages(
            TownRows rows,
            ReadOwedReports readOwedReports,
            Conflicts conflicts,
            Imports imports,
            ReadRuns readRuns,
            Settings settings,
            Pages pages,
            Clock clock) {
        this.rows = rows;
        this.readOwedReports = readOwedReports;
        this.conflicts = conflicts;
        this.imports = imports;
        this.readRuns = readRuns;
        this.settings = settings;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    @Transactional
    HttpResponse<?> town(Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        int days = settings.on(by.tenant(), today).number("directory.verifyDays");
        List<DirectoryImport> running = imports.latest(now, RECENT).stream()
                .filter(one -> one.state() == DirectoryImport.State.RUNNING)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("days", days);
        model.put("unverified", rows.unverified(by.tenant(), today, now.minus(java.time.Duration.ofDays(days))));
        model.put("owed", readOwedReports.today(by));
        model.put("conflicts", conflicts.seen(by.tenant(), today, false, true, null, null, Page.LARGEST));
        model.put("waiting", rows.waiting(by.tenant()));
        model.put("running", running);
        model.put("runs", readRuns.waiting(by));
        return pages.show("town/home", by, model);
    }
}
