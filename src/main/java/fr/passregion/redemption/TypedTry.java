package fr.passregion.redemption;

/** A number typed at a till, before its birth date is judged. */
record TypedTry(NumberPrint number, Counter counter) {}
