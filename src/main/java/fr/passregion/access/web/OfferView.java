package fr.passregion.access.web;

import fr.passregion.card.QrPicture;
import fr.passregion.identity.SecondFactors.Offer;

/** What is shown to be scanned, touched or typed into an authenticator app. */
public record OfferView(QrPicture picture, String address, String secret) {

    static OfferView of(Offer offer) {
        var grouped = offer.secret().replaceAll("(.{4})(?=.)", "$1 ");
        return new OfferView(QrPicture.of(offer.address()), offer.address(), grouped);
    }

    /** Never in a log by mistake. */
    @Override
    public String toString() {
        return "OfferView";
    }
}
