package fr.passregion.ordering.web;

import fr.passregion.holder.Framing;

/** Where the frame is wished; what is outside the picture is brought back inside. */
record FramingForm(int zoom, int across, int down) {

    Framing framing() {
        return Framing.nearest(zoom, across, down);
    }
}
