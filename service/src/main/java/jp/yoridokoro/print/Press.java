package jp.yoridokoro.print;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/** Turns a sheet into PDF: a template to HTML, HTML to pages, with the fonts in it. */
@Singleton
class Press {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final Letters letters;

    Press(Letters letters) {
        this.letters = letters;
        XRLog.setLoggingEnabled(false); // its warnings quote what stands on the sheet
    }

    /** Why somebody's record is opened here, where the reader does not say. */
    static String why(@Nullable String purpose) {
        return purpose == null || purpose.isBlank() ? Words.of("print.purpose") : purpose;
    }

    /**
     * The first size at which a sheet needs no more than so many pages; where none does, the last.
     *
     * @param template in src/main/jte, with the parameters {@code sheet} and {@code size}
     */
    byte[] print(String template, Object sheet, int pages, List<Size> sizes) {
        int fitting = 0;
        int largest = sizes.size() - 1;
        if (pages(html(template, sheet, sizes.getFirst())) > pages) {
            fitting = 1;
            while (fitting < largest) { // the smaller the letters, the fewer the pages
                int middle = (fitting + largest) / 2;
                if (pages(html(template, sheet, sizes.get(middle))) <= pages) {
                    largest = middle;
                } else {
                    fitting = middle + 1;
                }
            }
        }
        return pdf(html(template, sheet, sizes.get(fitting)));
    }

    private int pages(String html) {
        try (PdfBoxRenderer renderer = renderer(html, new ByteArrayOutputStream())) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        }
    }

    private byte[] pdf(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = renderer(html, pdf)) {
            renderer.layout();
            renderer.createPDF();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html(String template, Object sheet, Size size) {
        StringOutput html = new StringOutput();
        templates.render(template, Map.of("sheet", sheet, "size", size), html);
        return letters.printable(html.toString());
    }

    private PdfBoxRenderer renderer(String html, ByteArrayOutputStream pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .toStream(pdf)
                .withProducer("Yoridokoro")
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(builder, "BIZ UDPGothic", 400, "biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf");
        font(builder, "BIZ UDPGothic", 700, "biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf");
        font(builder, "Noto Sans JP", 400, "noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf");
        font(builder, "Noto Sans JP", 700, "noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf");
        return builder.buildPdfRenderer();
    }

    private static void font(PdfRendererBuilder builder, String family, int weight, String file) {
        builder.useFont(() -> open("/fonts/" + file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Press.class.getResourceAsStream(resource), resource);
    }
}
