package fr.passregion.card;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Photos.Photo;

/** All that the card maker must know of one card. */
record BatchCard(
        Card card, Holder holder, Photo photo, String institution, Delivery delivery, String address, String qr) {

    String photoName() {
        return photo.id() + ".jpg";
    }
}
