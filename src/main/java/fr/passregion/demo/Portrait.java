package fr.passregion.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the portrait of somebody who does not exist: always the same for the same seed. */
final class Portrait {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 540;
    private static final Color[] SKINS = {
        new Color(0xf6d3b8), new Color(0xe8b38f), new Color(0xc98c63), new Color(0x9a6240), new Color(0x6f4428)
    };
    private static final Color[] HAIRS = {
        new Color(0x2b1a12), new Color(0x5b3421), new Color(0x8a5a2b), new Color(0xc99a4b), new Color(0x1c1c22)
    };
    private static final Color[] CLOTHES = {
        new Color(0xe0a52f), new Color(0x3464c1), new Color(0x4e7b1e), new Color(0xc31f63), new Color(0x007c7d)
    };
    private static final Color[] GROUNDS = {new Color(0xe4ecf2), new Color(0xf0ebef), new Color(0xe9efe2)};

    private final Random random;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private Portrait(long seed) {
        random = new Random(seed);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** A JPEG file, as a phone would upload it. */
    static byte[] of(long seed) {
        return new Portrait(seed).draw();
    }

    private byte[] draw() {
        var skin = oneOf(SKINS);
        var hair = oneOf(HAIRS);
        boolean longHair = random.nextBoolean();
        pen.setColor(oneOf(GROUNDS));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        if (longHair) fill(hair, new RoundRectangle2D.Double(112, 120, 196, 300, 150, 150));
        fill(oneOf(CLOTHES), new RoundRectangle2D.Double(60, 400, 300, 220, 150, 150));
        fill(skin.darker(), new RoundRectangle2D.Double(176, 340, 68, 90, 40, 40));
        fill(skin, new Ellipse2D.Double(130, 130, 160, 240));
        fill(hair, new Arc2D.Double(120, 100, 180, 200, 0, 180, Arc2D.CHORD));
        face(skin);
        pen.dispose();
        return encoded();
    }

    private void face(Color skin) {
        for (int x : new int[] {172, 232}) {
            fill(Color.WHITE, new Ellipse2D.Double(x, 236, 24, 16));
            fill(new Color(0x2b1a12), new Ellipse2D.Double(x + 7, 238, 12, 13));
        }
        fill(skin.darker(), new RoundRectangle2D.Double(204, 262, 14, 34, 12, 12));
        fill(new Color(0x9b3f3f), new Arc2D.Double(180, 300, 62, 32, 180, 180, Arc2D.CHORD));
    }

    private void fill(Color color, java.awt.Shape shape) {
        pen.setColor(color);
        pen.fill(shape);
    }

    private Color oneOf(Color[] colors) {
        return colors[random.nextInt(colors.length)];
    }

    private byte[] encoded() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
