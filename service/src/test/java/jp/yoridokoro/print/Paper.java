package jp.yoridokoro.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader holds it: its text, its letters, its pictures. Each is drawn to target/screenshots for people to look at. */
final class Paper {
    private static final int DOTS_PER_INCH = 150;
    private static final Path PICTURES = Path.of("target/screenshots");

    final String text;
    final List<TextPosition> letters = new ArrayList<>();
    final List<PDFont> fonts = new ArrayList<>();
    final List<BufferedImage> pages = new ArrayList<>();

    Paper(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            text = read(document);
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(font));
                }
            }
            draw(document, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without spaces and line ends, for words that are broken over lines. */
    String run() {
        return text.replaceAll("\\s", "");
    }

    /** What the code in the corner of the first page says. */
    String code() {
        BufferedImage page = pages.getFirst();
        int half = page.getWidth() / 2;
        int[] dots = page.getRGB(half, 0, half, half, null, 0, half);
        BinaryBitmap corner = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(half, half, dots)));
        try {
            return new QRCodeReader()
                    .decode(corner, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no code on the page", e);
        }
    }

    private String read(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
                super.processTextPosition(letter);
            }
        };
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    private void draw(PDDocument document, String name) throws IOException {
        Files.createDirectories(PICTURES);
        PDFRenderer renderer = new PDFRenderer(document);
        for (int number = 0; number < document.getNumberOfPages(); number++) {
            BufferedImage image = renderer.renderImageWithDPI(number, DOTS_PER_INCH);
            pages.add(image);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            Files.write(PICTURES.resolve("print-%s-%d.png".formatted(name, number + 1)), png.toByteArray());
        }
    }
}
