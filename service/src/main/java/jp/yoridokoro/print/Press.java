package jp.yoridokoro.print;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
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
import java.util.regex.Pattern;

/** Turns a sheet into PDF: a template to HTML, HTML to pages, with the fonts in it. */
@Singleton
class Press {
    /** Characters XML does not know, and the selectors of a letter's variant, which no font here has: the letter itself is printed. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]|[\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final FSCacheEx<String, FSCacheValue> metrics = new com.openhtmltopdf.extend.impl.FSDefaultCacheStore();

    Press() {
        XRLog.setLoggingEnabled(false); // its warnings quote what stands on the sheet
    }

    /**
     * The first size at which a sheet needs no more than so many pages; where none does, the last.
     *
     * @param template in src/main/jte, with the parameters {@code sheet} and {@code size}
     */
    byte[] print(String template, Object sheet, int pages, List<Size> sizes) {
        for (Size size : sizes) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            try (PdfBoxRenderer renderer = renderer(html(template, sheet, size), pdf)) {
                renderer.layout();
                if (size == sizes.getLast()
                        || renderer.getRootBox().getLayer().getPages().size() <= pages) {
                    renderer.createPDF();
                    return pdf.toByteArray();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException("no size");
    }

    private String html(String template, Object sheet, Size size) {
        StringOutput html = new StringOutput();
        templates.render(template, Map.of("sheet", sheet, "size", size), html);
        return UNPRINTABLE.matcher(html.toString()).replaceAll("");
    }

    private PdfBoxRenderer renderer(String html, ByteArrayOutputStream pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .toStream(pdf)
                .withProducer("Yoridokoro")
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
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
