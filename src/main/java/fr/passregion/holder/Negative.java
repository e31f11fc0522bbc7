package fr.passregion.holder;

import fr.passregion.holder.Photos.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A file read with suspicion: first its weight and content, then the size its header declares, at last its pixels. */
sealed interface Negative {

    String JPEG = "jpeg";
    int HEAVIEST = 5 * 1024 * 1024;
    long MOST_PIXELS = 40_000_000;

    /** Pixels beyond this side are skipped while decoding: no print needs them. */
    int DECODED_SIDE = 2400;

    /** The picture, upright, without transparency. */
    record Picture(BufferedImage pixels) implements Negative {}

    record Unreadable(Reason reason) implements Negative {}

    static Negative read(byte[] file) {
        if (file.length == 0) return new Unreadable(Reason.EMPTY);
        if (file.length > HEAVIEST) return new Unreadable(Reason.TOO_HEAVY);
        var format = formatOf(file);
        if (format.isEmpty()) return new Unreadable(Reason.NOT_A_PHOTO);
        var reader = ImageIO.getImageReadersByFormatName(format.get()).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var turnsByExif = format.get().equals(JPEG);
            reader.setInput(input, true, !turnsByExif);
            return read(reader, turnsByExif);
        } catch (IOException | RuntimeException hostile) {
            // Decoders answer malformed files with whatever they stumble over.
            return new Unreadable(Reason.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** By its first bytes: what the file is called or pretends to be counts for nothing. */
    private static Optional<String> formatOf(byte[] file) {
        if (startsWith(file, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
        if (startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return Optional.of("png");
        return Optional.empty();
    }

    private static boolean startsWith(byte[] file, int... signature) {
        if (file.length < signature.length) return false;
        for (var i = 0; i < signature.length; i++) if ((file[i] & 0xFF) != signature[i]) return false;
        return true;
    }

    private static Negative read(ImageReader reader, boolean turnsByExif) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) return new Unreadable(Reason.TOO_LARGE);
        if (Math.min(width, height) < Darkroom.SMALLEST_WIDTH) return new Unreadable(Reason.TOO_SMALL);
        var truncated = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (tellsOfMissingData(warning)) truncated.set(true);
        });
        var settings = reader.getDefaultReadParam();
        var step = Math.max(1, Math.min(width, height) / DECODED_SIDE);
        settings.setSourceSubsampling(step, step, 0, 0);
        var pixels = reader.read(0, settings);
        if (truncated.get()) return new Unreadable(Reason.DAMAGED);
        return new Picture(onWhite(turnsByExif ? upright(reader, pixels) : pixels));
    }

    private static boolean tellsOfMissingData(String warning) {
        var text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature") || text.contains("truncated");
    }

    private static BufferedImage upright(ImageReader reader, BufferedImage pixels) throws IOException {
        Orientation orientation = ExifUtils.getExifOrientation(reader, 0);
        return orientation == null
                ? pixels
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(pixels);
    }

    private static BufferedImage onWhite(BufferedImage pixels) {
        var paper = new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = paper.createGraphics();
        brush.drawImage(pixels, 0, 0, Color.WHITE, null);
        brush.dispose();
        return paper;
    }
}
