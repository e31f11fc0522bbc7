package fr.passregion.parcel;

/**
 * How far a card of a parcel is on its last stretch, « arrivée ». It says where the piece of plastic is and nothing of whether it
 * works, which the card’s own status says.
 */
public enum Arrival {
    /** The card maker has sent it; the establishment has not opened the parcel yet. */
    ANNOUNCED,
    /** Ticked off by the establishment: it waits there for its holder. */
    RECEIVED,
    /** Not in the parcel, or not found again: the Region is told. It may still turn up. */
    MISSING,
    /** Given to its holder, « remise ». */
    HANDED_OVER
}
