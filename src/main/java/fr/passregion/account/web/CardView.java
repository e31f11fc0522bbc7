package fr.passregion.account.web;

import fr.passregion.card.DigitalCards.DigitalCard;
import fr.passregion.card.FoundCards.HandedTo;
import fr.passregion.card.QrPicture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The holder's card on their phone: who, where, and the code to show; no code while there is no card that works.
 *
 * @param institution null while the enrolment is to be confirmed
 */
public record CardView(
        String name,
        @Nullable String institution,
        @Nullable String photo,
        boolean blocked,
        @Nullable Found found,
        @Nullable Shown shown) {

    /** That somebody has found it, and left it there: what the finder wrote is for the helpdesk. */
    public record Found(HandedTo handedTo, LocalDate day) {}

    /**
     * What is shown at a till.
     *
     * @param lastDay until when it is active; null while the year is not confirmed
     * @param plastic whether the card of plastic works too, hence its number
     */
    public record Shown(
            DigitalCard digital,
            QrPicture picture,
            @Nullable LocalDate lastDay,
            boolean plastic) {}
}
