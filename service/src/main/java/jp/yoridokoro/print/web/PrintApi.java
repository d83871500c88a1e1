package jp.yoridokoro.print.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.print.PrintCapsule;
import jp.yoridokoro.print.PrintDecision;
import jp.yoridokoro.print.PrintFirstHour;
import jp.yoridokoro.print.PrintPlan;

@Controller("/api")
@Produces(MediaType.APPLICATION_PDF)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "印刷")
class PrintApi {
    private final PrintCapsule printCapsule;
    private final PrintPlan printPlan;
    private final PrintDecision printDecision;
    private final PrintFirstHour printFirstHour;

    PrintApi(
            PrintCapsule printCapsule,
            PrintPlan printPlan,
            PrintDecision printDecision,
            PrintFirstHour printFirstHour) {
        this.printCapsule = printCapsule;
        this.printPlan = printPlan;
        this.printDecision = printDecision;
        this.printFirstHour = printFirstHour;
    }

    @Operation(
            summary = "緊急時カプセルの紙（PDF）",
            description =
                    "A4, one side, from the versions the print was made of; says so where a newer one is in force. Logged.")
    @Get("/people/{id}/capsule-prints/{printId}/sheet.pdf{?purpose}")
    HttpResponse<byte[]> capsule(
            UUID id,
            UUID printId,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return pdf("capsule", printCapsule.sheet(id, printId, purpose, by));
    }

    @Operation(
            summary = "クライシスプランの紙（PDF）",
            description = "A version with its summary first; two sides of A4 unless it says very much. Logged.")
    @Get("/people/{id}/plans/{kind}/{version}/sheet.pdf{?purpose}")
    HttpResponse<byte[]> plan(
            UUID id,
            CrisisPlan.Kind kind,
            int version,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return pdf("plan", printPlan.sheet(id, kind, version, purpose, by));
    }

    @Operation(
            summary = "決定通知（PDF）",
            description = "The decision on a registration, as a letter to the person. Logged.")
    @Get("/registrations/{id}/decision.pdf")
    HttpResponse<byte[]> decision(UUID id, @Parameter(hidden = true) Actor by) {
        return pdf("decision", printDecision.letter(id, by));
    }

    @Operation(
            summary = "最初の1時間カード（PDF）",
            description =
                    "For whoever opens the door: what was disclosed for the stay, on one page. Closed when the stay ends. Logged.")
    @Get("/stays/{id}/first-hour.pdf")
    HttpResponse<byte[]> firstHour(UUID id, @Parameter(hidden = true) Actor by) {
        return pdf("first-hour", printFirstHour.card(id, by));
    }

    /** The name of the file says nothing about whom it is of, and no copy of it is kept on the way. */
    private static HttpResponse<byte[]> pdf(String name, byte[] pages) {
        return HttpResponse.ok(pages)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("Cache-Control", "no-store");
    }
}
