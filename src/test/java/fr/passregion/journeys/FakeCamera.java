package fr.passregion.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A film for Chromium's make-believe camera: somebody holds a QR code before it, without moving. */
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
        return List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film(text));
    }

    /** In the plainest format of all, Y4M: luminance, then two planes of colour, here grey. */
    private static Path film(String text) {
        try {
            var film = Files.createTempFile(Files.createDirectories(Path.of("target", "films")), "code-", ".y4m");
            var picture = picture(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
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
}
