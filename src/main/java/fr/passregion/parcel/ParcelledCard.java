package fr.passregion.parcel;

import fr.passregion.card.CardNumber;
import fr.passregion.holder.Holder;
import java.time.Instant;
import java.util.UUID;

/**
 * A card on the list of a parcel.
 *
 * @param works false once it is opposed or frozen: it is not to be handed over
 * @param since when its arrival last changed
 */
public record ParcelledCard(
        UUID card, CardNumber number, Holder holder, Arrival arrival, Instant since, boolean works) {}
