package fr.passregion.redemption;

import fr.passregion.entitlement.LockedRights;
import fr.passregion.partner.PlaceTerms;
import fr.passregion.partner.PointOfSaleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * All that debits are decided on, read once and steady until the transaction ends. The day is the instant's own, so that
 * a debit at midnight is judged and booked on one side of it.
 */
record Facts(
        Instant now,
        LocalDate today,
        Map<PointOfSaleId, PlaceTerms> places,
        TurnOfTries tries,
        Recognition recognition,
        LockedRights rights) {

    PlaceTerms place(Counter counter) {
        var place = places.get(counter.pointOfSale());
        if (place == null) throw new IllegalArgumentException("No such point of sale: " + counter.pointOfSale());
        return place;
    }
}
