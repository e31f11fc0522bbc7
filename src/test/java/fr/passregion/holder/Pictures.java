package fr.passregion.holder;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as they are sent, good and hostile, made here. */
public final class Pictures {

    private static final int HEADER_END = 33;

    private Pictures() {}

    /** A picture whose left half is red and right half blue, brighter towards the bottom. */
    static BufferedImage redThenBlue(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) {
                var light = 100 + 150 * y / height;
                picture.setRGB(x, y, x < width / 2 ? new Color(light, 0, 0).getRGB() : new Color(0, 0, light).getRGB());
            }
        return picture;
    }

    /** An ordinary portrait of a telephone. */
    public static byte[] portrait() {
        return jpeg(900, 1200);
    }

    static byte[] jpeg(int width, int height) {
        return encode(redThenBlue(width, height), "jpg");
    }

    static byte[] png(int width, int height) {
        return encode(redThenBlue(width, height), "png");
    }

    static byte[] encode(BufferedImage picture, String format) {
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, file);
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The same JPEG held sideways: as a telephone writes it, with its orientation and its place in Exif. */
    static byte[] withExif(byte[] jpeg, int orientation, String secret) {
        var text = secret.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + text.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(38);
        exif.putInt(0).put(text);
        return withSegment(jpeg, 0xE1, exif.array());
    }

    static byte[] withComment(byte[] jpeg, String comment) {
        return withSegment(jpeg, 0xFE, comment.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var file = ByteBuffer.allocate(jpeg.length + content.length + 4);
        file.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        return file.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] zip() {
        try (var file = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(file)) {
                zip.putNextEntry(new ZipEntry("payload.sh"));
                zip.write("rm -rf /".getBytes(StandardCharsets.US_ASCII));
            }
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A small PNG whose header declares a gigantic picture. */
    static byte[] declaring(int width, int height) {
        var file = ByteBuffer.wrap(png(320, 420));
        file.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(file.array(), 12, 17);
        return file.putInt(29, (int) crc.getValue()).array();
    }

    /** A PNG with a compressed text of many megabytes hidden before its pixels. */
    static byte[] withCompressedText(int megabytes) throws IOException {
        var text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var deflated = new java.util.zip.DeflaterOutputStream(text)) {
            for (var i = 0; i < megabytes; i++) deflated.write(new byte[1024 * 1024]);
        }
        var png = png(400, 520);
        var chunk = ByteBuffer.allocate(text.size() + 12).putInt(text.size());
        chunk.put("zTXt".getBytes(StandardCharsets.US_ASCII)).put(text.toByteArray());
        var crc = new CRC32();
        crc.update(chunk.array(), 4, text.size() + 4);
        chunk.putInt((int) crc.getValue());
        return together(Arrays.copyOf(png, HEADER_END), chunk.array(), Arrays.copyOfRange(png, HEADER_END, png.length));
    }

    static byte[] together(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }
}
