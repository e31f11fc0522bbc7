package fr.passregion.redemption;

import fr.passregion.card.DigitalCards.DigitalCard;
import fr.passregion.partner.PointOfSale;
import java.time.LocalDate;
import java.util.List;

/**
 * Cards for a point of sale to practise with, « cartes d’entraînement »: of people who do not exist, made by the same moves as any
 * card. They answer to practice tills and test keys alone; nothing they give is owed to anybody.
 */
public interface PracticeCards {

    /** The reference of the debits that prepare a card: nobody at the till has made them. */
    String PREPARATION = "préparation";

    /** What a card shows at a till. */
    enum Case {
        PLENTY,
        NOTHING_LEFT,
        BLOCKED
    }

    /** A card to practise with, and all that may be shown or typed of it. */
    record PracticeCard(Case shows, LocalDate birthDate, String printedCode, DigitalCard digital) {}

    /** This school year's cards of that place, one a case; made when it first asks. */
    List<PracticeCard> of(PointOfSale place);

    /** New cards for a place that has used up its own; only so many a year. */
    void renew(PointOfSale place);
}
