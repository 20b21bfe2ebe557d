package songe.need.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import songe.shared.Problem;
import songe.shared.Problems;

/** Draws a photo anew, no larger than a phone shows it: where and with what it was taken does not come along. */
public final class SmallPhoto {
    /** A phone sends less, once it has made the photo smaller itself. */
    private static final int LARGEST = 4_000_000;

    /** Of a side. */
    private static final int PIXELS = 1280;
    /** A small file may claim to be a huge picture. */
    private static final long MOST_PIXELS = 40_000_000;

    private SmallPhoto() {}

    /** @throws Problem 422 {@code photo.kind} unless it is a JPEG or a PNG, {@code photo.too-large} */
    public static byte[] of(byte[] photo) {
        if (photo.length > LARGEST) throw Problems.unprocessable("photo.too-large", LARGEST / 1000);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            return written(drawn(read(in)));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Problem known) throw known;
            throw Problems.unprocessable("photo.kind");
        }
    }

    private static BufferedImage read(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) throw Problems.unprocessable("photo.kind");
        ImageReader reader = readers.next();
        try {
            String kind = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
            if (!kind.equals("jpeg") && !kind.equals("png")) throw Problems.unprocessable("photo.kind");
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                throw Problems.unprocessable("photo.too-large", LARGEST / 1000);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage photo) {
        double scale = Math.min(1, (double) PIXELS / Math.max(photo.getWidth(), photo.getHeight()));
        int width = Math.max(1, (int) (photo.getWidth() * scale));
        int height = Math.max(1, (int) (photo.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(photo, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return small;
    }

    private static byte[] written(BufferedImage small) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", out);
        return out.toByteArray();
    }
}
