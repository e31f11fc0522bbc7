package fr.passregion.holder;

import fr.passregion.holder.Photos.Outcome;
import fr.passregion.holder.Photos.Reason;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import net.coobird.thumbnailator.Thumbnails;

/** Turns files of strangers into portraits: nothing of the file remains but its pixels, drawn anew. */
final class Darkroom {

    /** The card's portrait, 35 × 45 mm. */
    private static final int RATIO_WIDTH = 7;

    private static final int RATIO_HEIGHT = 9;

    /** 300 points per inch over a little more than half the print: below, a face is not recognised on the card. */
    static final int SMALLEST_WIDTH = 300;

    private static final int PORTRAIT_WIDTH = 700;
    private static final int WHOLE_SIDE = 1600;
    private static final double QUALITY = 0.9;

    /** A large picture weighs some 30 MB while it is decoded: so many at once and no more. */
    private final Semaphore trays = new Semaphore(4);

    Outcome portrait(byte[] file, Framing framing) {
        return develop(
                file, picture -> print(crop(picture, frame(picture, framing)), PORTRAIT_WIDTH, Integer.MAX_VALUE));
    }

    Outcome whole(byte[] file) {
        return develop(file, picture -> print(picture, WHOLE_SIDE, WHOLE_SIDE));
    }

    private interface Process {
        Outcome apply(BufferedImage picture) throws IOException;
    }

    private Outcome develop(byte[] file, Process process) {
        trays.acquireUninterruptibly();
        try {
            return switch (Negative.read(file)) {
                case Negative.Unreadable unreadable -> new Outcome.Refused(unreadable.reason());
                case Negative.Picture picture ->
                    isTooSmall(picture.pixels())
                            ? new Outcome.Refused(Reason.TOO_SMALL)
                            : process.apply(picture.pixels());
            };
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            trays.release();
        }
    }

    private static boolean isTooSmall(BufferedImage picture) {
        return largestWidth(picture) < SMALLEST_WIDTH;
    }

    private static int largestWidth(BufferedImage picture) {
        return Math.min(picture.getWidth(), picture.getHeight() * RATIO_WIDTH / RATIO_HEIGHT);
    }

    /** The framed part; a zoom that would leave too few pixels for the print stops before. */
    static Rectangle frame(BufferedImage picture, Framing framing) {
        var width = Math.max(SMALLEST_WIDTH, largestWidth(picture) * 100 / framing.zoom());
        var height = width * RATIO_HEIGHT / RATIO_WIDTH;
        return new Rectangle(
                (picture.getWidth() - width) * framing.across() / 100,
                (picture.getHeight() - height) * framing.down() / 100,
                width,
                height);
    }

    private static BufferedImage crop(BufferedImage picture, Rectangle frame) {
        return picture.getSubimage(frame.x, frame.y, frame.width, frame.height);
    }

    private static Outcome print(BufferedImage picture, int widest, int highest) throws IOException {
        var scale =
                Math.min(1.0, Math.min((double) widest / picture.getWidth(), (double) highest / picture.getHeight()));
        var paper = Thumbnails.of(picture)
                .scale(scale)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(paper).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(jpeg);
        return new Outcome.Accepted(jpeg.toByteArray(), paper.getWidth(), paper.getHeight());
    }
}
