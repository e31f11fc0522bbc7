package fr.passregion.holder;

import static fr.passregion.holder.Pictures.declaring;
import static fr.passregion.holder.Pictures.jpeg;
import static fr.passregion.holder.Pictures.png;
import static fr.passregion.holder.Pictures.together;
import static fr.passregion.holder.Pictures.withComment;
import static fr.passregion.holder.Pictures.withExif;
import static fr.passregion.holder.Pictures.zip;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Photos.Outcome;
import fr.passregion.holder.Photos.Reason;
import fr.passregion.testing.Covers;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Covers("ORD-05")
class DarkroomTests {

    private final Darkroom darkroom = new Darkroom();

    static Stream<Arguments> hostile() throws IOException {
        var portrait = jpeg(600, 800);
        return Stream.of(
                Arguments.of("nothing", new byte[0], Reason.EMPTY),
                Arguments.of("a file of more than 5 MB", new byte[5 * 1024 * 1024 + 1], Reason.TOO_HEAVY),
                Arguments.of("an SVG with a script", text("<svg><script>alert(1)</script></svg>"), Reason.NOT_A_PHOTO),
                Arguments.of("a PDF", text("%PDF-1.7 /JavaScript"), Reason.NOT_A_PHOTO),
                Arguments.of("a zip", zip(), Reason.NOT_A_PHOTO),
                Arguments.of("a GIF", Pictures.encode(Pictures.redThenBlue(400, 520), "gif"), Reason.NOT_A_PHOTO),
                Arguments.of("a page that says it is a photo", text("<html>photo.jpg"), Reason.NOT_A_PHOTO),
                Arguments.of("a PNG that declares 60 000 × 60 000", declaring(60_000, 60_000), Reason.TOO_LARGE),
                Arguments.of("a PNG of negative size", declaring(-1, -1), Reason.DAMAGED),
                Arguments.of("a picture of 200 × 260", png(200, 260), Reason.TOO_SMALL),
                Arguments.of("a banner too low for the frame", jpeg(2000, 350), Reason.TOO_SMALL),
                Arguments.of("half a JPEG", Arrays.copyOf(portrait, portrait.length / 2), Reason.DAMAGED),
                Arguments.of("half a PNG", Arrays.copyOf(png(600, 800), 2000), Reason.DAMAGED),
                Arguments.of(
                        "the first bytes of a JPEG",
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                        Reason.DAMAGED),
                Arguments.of("a JPEG's beginning then noise", withNoise(portrait), Reason.DAMAGED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hostile")
    void aHostileOrUselessFileIsRefused(String what, byte[] file, Reason reason) {
        assertThat(darkroom.portrait(file, Framing.MIDDLE)).isEqualTo(new Outcome.Refused(reason));
        assertThat(darkroom.whole(file)).isEqualTo(new Outcome.Refused(reason));
    }

    @Test
    void aPictureOfATelephoneBecomesAPortraitOfTheCardsFormat() throws IOException {
        var portrait = portrait(jpeg(3024, 4032), Framing.MIDDLE);

        assertThat(portrait.getWidth()).isEqualTo(700);
        assertThat(portrait.getHeight()).isEqualTo(900);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        assertThat(portrait(png(350, 450), Framing.MIDDLE).getWidth()).isEqualTo(350);
    }

    @Test
    void theMiddleIsKeptUnlessItsOwnerFramesIt() throws IOException {
        var file = jpeg(2000, 900);

        assertThat(halves(portrait(file, Framing.MIDDLE))).isEqualTo("red blue");
        assertThat(halves(portrait(file, new Framing(100, 0, 50)))).isEqualTo("red red");
        assertThat(halves(portrait(file, new Framing(100, 100, 50)))).isEqualTo("blue blue");
        assertThat(halves(portrait(file, new Framing(200, 0, 0)))).isEqualTo("red red");
    }

    @Test
    void aZoomThatWouldLeaveTooFewPixelsStopsBefore() throws IOException {
        assertThat(portrait(jpeg(350, 450), new Framing(300, 50, 50)).getWidth())
                .isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8})
    void aTelephoneHeldSidewaysGivesAnUprightPortrait(int orientation) throws IOException {
        var sideways = withExif(jpeg(1200, 900), orientation, "none");

        var whole = image(darkroom.whole(sideways));

        assertThat(whole.getWidth()).isEqualTo(900);
        assertThat(whole.getHeight()).isEqualTo(1200);
        var top = new Color(whole.getRGB(450, 50));
        assertThat(orientation == 6 ? top.getRed() : top.getBlue()).isGreaterThan(90);
    }

    @Test
    void whereAndWithWhatItWasTakenIsForgotten() {
        var file = together(withComment(withExif(jpeg(900, 1200), 1, "45.7640N 4.8357E"), "<?php evil"), zip());

        for (var outcome : new Outcome[] {darkroom.portrait(file, Framing.MIDDLE), darkroom.whole(file)}) {
            var clean = new String(((Outcome.Accepted) outcome).jpeg(), US_ASCII);
            assertThat(clean).doesNotContain("45.7640N", "Exif", "<?php", "payload.sh");
        }
    }

    @Test
    void aTextThatUnfoldsIntoGigabytesIsNeverUnfolded() throws IOException {
        var bomb = Pictures.withCompressedText(1500);
        var before = java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class)
                .getCurrentThreadAllocatedBytes();

        assertThat(darkroom.portrait(bomb, Framing.MIDDLE)).isInstanceOf(Outcome.class);

        var allocated = java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class)
                        .getCurrentThreadAllocatedBytes()
                - before;
        assertThat(allocated).isLessThan(200L * 1024 * 1024);
    }

    @Test
    void transparencyBecomesWhite() throws IOException {
        var glass = new BufferedImage(400, 520, BufferedImage.TYPE_INT_ARGB);

        assertThat(new Color(
                        portrait(Pictures.encode(glass, "png"), Framing.MIDDLE).getRGB(10, 10)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void whateverTheBytesNothingButAnAnswerComesOut() {
        var random = new Random(5);
        for (var round = 0; round < 300; round++) {
            var file = round % 2 == 0 ? jpeg(320, 420) : png(320, 420);
            for (var hit = 0; hit < 1 + round % 20; hit++)
                file[3 + random.nextInt(file.length - 3)] = (byte) random.nextInt();

            assertThat(darkroom.portrait(file, Framing.MIDDLE)).isInstanceOf(Outcome.class);
        }
    }

    private BufferedImage portrait(byte[] file, Framing framing) throws IOException {
        return image(darkroom.portrait(file, framing));
    }

    private static BufferedImage image(Outcome outcome) throws IOException {
        var accepted = (Outcome.Accepted) outcome;
        var picture = ImageIO.read(new ByteArrayInputStream(accepted.jpeg()));
        assertThat(picture.getWidth()).isEqualTo(accepted.width());
        assertThat(picture.getHeight()).isEqualTo(accepted.height());
        return picture;
    }

    private static String halves(BufferedImage picture) {
        return colour(picture, picture.getWidth() / 10) + " " + colour(picture, picture.getWidth() * 9 / 10);
    }

    private static String colour(BufferedImage picture, int x) {
        var colour = new Color(picture.getRGB(x, picture.getHeight() / 2));
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }

    private static byte[] text(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] withNoise(byte[] jpeg) {
        var noise = new byte[4000];
        new Random(3).nextBytes(noise);
        return together(Arrays.copyOf(jpeg, 200), noise);
    }
}
