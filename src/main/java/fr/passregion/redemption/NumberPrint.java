package fr.passregion.redemption;

import java.util.UUID;

/** What is kept of a number typed, « empreinte »: the same for the same sixteen digits, whether a card has them or not. */
record NumberPrint(UUID value) {

    /** Names the lock under which tries of this number come one after the other. */
    Long lock() {
        return value.getMostSignificantBits();
    }
}
