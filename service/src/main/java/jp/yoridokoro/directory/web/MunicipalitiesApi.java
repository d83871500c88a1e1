package jp.yoridokoro.directory.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.yoridokoro.directory.CodesReport;
import jp.yoridokoro.directory.ImportMunicipalities;
import jp.yoridokoro.directory.Municipalities;
import jp.yoridokoro.directory.Municipality;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;

@Controller("/api/directory/municipalities")
@Tag(name = "directory")
class MunicipalitiesApi {
    private final Municipalities municipalities;
    private final ImportMunicipalities importMunicipalities;

    MunicipalitiesApi(Municipalities municipalities, ImportMunicipalities importMunicipalities) {
        this.municipalities = municipalities;
        this.importMunicipalities = importMunicipalities;
    }

    @Get
    @Operation(
            summary = "Municipalities by code, those of one prefecture or all; a prefecture itself has an empty name")
    List<Municipality> list(@QueryValue(defaultValue = "") String prefecture) {
        return municipalities.of(prefecture);
    }

    @Post("/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Once
    @Operation(
            summary = "Take in the list of local-government codes",
            description =
                    "CSV 団体コード, 都道府県名, 市区町村名, both in kana. Offices without a municipality are placed afterwards.")
    HttpResponse<CodesReport> take(@Body byte[] file, @Parameter(hidden = true) Actor by) {
        return HttpResponse.ok(importMunicipalities.take(file, by));
    }
}
