package songe.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A QR code read off a screen, as the film that Chromium's fake camera plays: Y4M, one still picture, over and over. */
record QrFilm(String text, Path file) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int LOOKS = 10;
    private static final int LOOK_EVERY_MS = 200;
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    private static final byte GREY = (byte) 128;

    /** @param part of a screen, on which a QR code appears sooner or later */
    static QrFilm of(Locator part) {
        for (int look = 1; look < LOOKS; look++) {
            Optional<QrFilm> seen = on(part.screenshot());
            if (seen.isPresent()) return seen.get();
            part.page().waitForTimeout(LOOK_EVERY_MS);
        }
        throw new AssertionError("There is no QR code to be read on the screen");
    }

    private static Optional<QrFilm> on(byte[] picture) {
        try {
            String text = read(ImageIO.read(new ByteArrayInputStream(picture)));
            Path file = Files.createTempFile(Files.createDirectories(Path.of("target")), "pass-", ".y4m");
            Files.write(file, film(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, HEIGHT, HEIGHT)));
            return Optional.of(new QrFilm(text, file));
        } catch (NotFoundException notYet) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(BufferedImage picture) throws NotFoundException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static byte[] film(BitMatrix code) throws IOException {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        film.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\nFRAME\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(US_ASCII));
        film.write(brightness(code));
        byte[] colourless = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colourless, GREY);
        film.write(colourless);
        return film.toByteArray();
    }

    private static byte[] brightness(BitMatrix code) {
        byte[] plane = new byte[WIDTH * HEIGHT];
        Arrays.fill(plane, WHITE);
        int left = (WIDTH - code.getWidth()) / 2;
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < code.getWidth(); x++) if (code.get(x, y)) plane[y * WIDTH + left + x] = BLACK;
        return plane;
    }
}
