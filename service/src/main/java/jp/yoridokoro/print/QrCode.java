package jp.yoridokoro.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** The code in the corner of a sheet: which paper it is, and nothing about whom. */
final class QrCode {
    private static final int PIXELS_A_MODULE = 8;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);

    private QrCode() {}

    /**
     * As a picture within a page.
     *
     * @param sheet CAPSULE or PLAN
     * @param version such as 3, or 3.1 for a sheet of two plans
     */
    static String of(String sheet, UUID opaque, String version, LocalDate on) {
        return picture(String.join(" ", "YORIDOKORO", sheet, opaque.toString(), version, on.toString()));
    }

    private static String picture(String text) {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
            int side = modules.getWidth() * PIXELS_A_MODULE;
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
            for (int x = 0; x < side; x++) {
                for (int y = 0; y < side; y++) {
                    boolean dark = modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
                    image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
                }
            }
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
