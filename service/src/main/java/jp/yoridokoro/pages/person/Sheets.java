package jp.yoridokoro.pages.person;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** Sheets for a browser: shown, not kept on the way, under a name that says nothing about whom they are of. */
public final class Sheets {
    private Sheets() {}

    /** 200 with a PDF. */
    public static HttpResponse<byte[]> pdf(String name, byte[] pages) {
        return HttpResponse.ok(pages)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("Cache-Control", "no-store");
    }
}
