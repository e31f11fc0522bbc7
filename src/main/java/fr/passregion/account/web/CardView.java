package fr.passregion.account.web;

import fr.passregion.card.DigitalCards.DigitalCard;
import fr.passregion.card.QrPicture;
import org.jspecify.annotations.Nullable;

/** The holder's card on their phone: who, where, and the code to show; no code while there is no card that works. */
public record CardView(
        String name,
        String institution,
        @Nullable String photo,
        boolean blocked,
        @Nullable String found,
        @Nullable Shown shown) {

    /**
     * What is shown at a till.
     *
     * @param validity until when, « Actif jusqu’au 31 mai 2027 »; null while the year is not confirmed
     * @param plastic whether the card of plastic works too, hence its number
     */
    public record Shown(
            DigitalCard digital,
            QrPicture picture,
            @Nullable String validity,
            boolean plastic) {}
}
