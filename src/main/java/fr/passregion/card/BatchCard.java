package fr.passregion.card;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Photos.Photo;
import fr.passregion.shared.Uai;

/** All that the card maker must know of one card. */
record BatchCard(
        Card card,
        Holder holder,
        Photo photo,
        Uai uai,
        String institution,
        Delivery delivery,
        String address,
        String qr) {

    String photoName() {
        return photo.id() + ".jpg";
    }
}
