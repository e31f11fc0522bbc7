package fr.passregion.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A film for Chromium's make-believe camera: somebody holds a QR code before it, or their own face, without moving. */
final class FakeCamera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int MODULE = 9;
    private static final int PICTURES = 3;
    private static final byte DARK = 40;
    private static final byte LIGHT = (byte) 215;
    private static final byte GREY = (byte) 128;

    private FakeCamera() {}

    /** What Chromium is told so that it sees the code and never asks for permission. */
    static List<String> seeing(String text) {
        return film(picture(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)));
    }

    /** The same, before a face: sharp or out of focus, in this light (1 for daylight). */
    static List<String> facing(Focus focus, double light) {
        return film(grey(focus == Focus.SHARP ? face() : outOfFocus(face()), light));
    }

    /** No camera at all, so that it is as on a machine without one. */
    static List<String> none() {
        return List.of("--use-fake-ui-for-media-stream");
    }

    enum Focus {
        SHARP,
        LOST
    }

    private static List<String> film(byte[] picture) {
        return List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + filmOf(picture));
    }

    /** In the plainest format of all, Y4M: luminance, then two planes of colour, here grey. */
    private static Path filmOf(byte[] picture) {
        try {
            var film = Files.createTempFile(Files.createDirectories(Path.of("target", "films")), "seen-", ".y4m");
            try (var out = Files.newOutputStream(film)) {
                out.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420mpeg2\n"
                        .formatted(WIDTH, HEIGHT)
                        .getBytes(US_ASCII));
                for (var number = 0; number < PICTURES; number++) {
                    out.write("FRAME\n".getBytes(US_ASCII));
                    out.write(picture);
                }
            }
            return film.toAbsolutePath();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] picture(QrCode code) {
        var picture = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(picture, 0, WIDTH * HEIGHT, LIGHT);
        Arrays.fill(picture, WIDTH * HEIGHT, picture.length, GREY);
        var left = (WIDTH - code.size * MODULE) / 2;
        var top = (HEIGHT - code.size * MODULE) / 2;
        for (var y = 0; y < code.size * MODULE; y++)
            for (var x = 0; x < code.size * MODULE; x++)
                if (code.getModule(x / MODULE, y / MODULE)) picture[(top + y) * WIDTH + left + x] = DARK;
        return picture;
    }

    private static BufferedImage face() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var brush = picture.createGraphics();
        brush.setColor(Color.LIGHT_GRAY);
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(Color.DARK_GRAY);
        brush.fillOval(215, 60, 210, 260);
        brush.fillRoundRect(190, 380, 260, 200, 90, 90);
        brush.setColor(Color.WHITE);
        brush.fillOval(240, 100, 160, 220);
        brush.setColor(Color.BLACK);
        for (var eye : new int[] {280, 340}) brush.fillOval(eye, 190, 18, 12);
        brush.drawArc(285, 230, 70, 40, 200, 140);
        brush.dispose();
        return picture;
    }

    /** Every point becomes the mean of those around it, three times over. */
    private static BufferedImage outOfFocus(BufferedImage sharp) {
        var side = 13;
        var weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        var lens = new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null);
        return lens.filter(lens.filter(lens.filter(sharp, null), null), null);
    }

    private static byte[] grey(BufferedImage seen, double light) {
        var picture = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(picture, WIDTH * HEIGHT, picture.length, GREY);
        for (var y = 0; y < HEIGHT; y++)
            for (var x = 0; x < WIDTH; x++)
                picture[y * WIDTH + x] = (byte) (light * seen.getRaster().getSample(x, y, 0));
        return picture;
    }
}
