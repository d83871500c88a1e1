package jp.yoridokoro.pages.nights;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.conflict.Conflict;
import jp.yoridokoro.conflict.Conflicts;
import jp.yoridokoro.conflict.SettleConflict;
import jp.yoridokoro.conflict.web.ConflictApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.office.OfficeRows;

/** An office said fewer beds than it has promised: what it and the hub agreed to do about it. */
@Hidden
@Controller("/office/conflicts/{id}")
@Produces(MediaType.TEXT_HTML)
class ConflictPages {
    private final Conflicts conflicts;
    private final SettleConflict settleConflict;
    private final OfficeRows rows;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    ConflictPages(
            Conflicts conflicts,
            SettleConflict settleConflict,
            OfficeRows rows,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.conflicts = conflicts;
        this.settleConflict = settleConflict;
        this.rows = rows;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> one(UUID id, Actor by) {
        return show(id, Typed.nothing(), by);
    }

    private HttpResponse<?> show(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.PROVIDER);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "conflict",
                conflicts
                        .find(id, by.tenant(), LocalDate.now(clock), true)
                        .orElseThrow(() -> new Refused(BaseReason.UNKNOWN)));
        model.put("ways", Choice.of(Conflict.Settlement.values(), "office.settlement"));
        rows.hub(by.office(), by.tenant()).ifPresent(hub -> model.put("hub", hub));
        return pages.form("office/conflict", by, typed, model);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> settle(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ConflictApi.SettlementForm.class,
                by,
                form -> {
                    settleConflict.settle(id, form.how(), form.words(), by);
                    return Pages.go("/office", "settled");
                },
                again -> show(id, again, by));
    }
}
