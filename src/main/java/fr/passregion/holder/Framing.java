package fr.passregion.holder;

import java.io.Serializable;

/**
 * Which part of a picture becomes the portrait, « cadrage »: how close, and where the frame stands in what is left.
 *
 * @param zoom 100 for the largest frame that fits, up to 300 for one a third as wide
 * @param across 0 for the frame at the left edge, 100 at the right one
 * @param down 0 for the frame at the top edge, 100 at the bottom one
 */
public record Framing(int zoom, int across, int down) implements Serializable {

    public static final int CLOSEST = 300;
    public static final Framing MIDDLE = new Framing(100, 50, 50);

    public Framing {
        if (zoom < 100 || zoom > CLOSEST) throw new IllegalArgumentException("Not a zoom: " + zoom);
        if (across < 0 || across > 100 || down < 0 || down > 100) throw new IllegalArgumentException("Outside");
    }

    /** The possible frame nearest to what was wished. */
    public static Framing nearest(int zoom, int across, int down) {
        return new Framing(Math.clamp(zoom, 100, CLOSEST), Math.clamp(across, 0, 100), Math.clamp(down, 0, 100));
    }
}
