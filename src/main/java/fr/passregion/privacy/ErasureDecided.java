package fr.passregion.privacy;

import fr.passregion.shared.Language;

/**
 * A request was refused, or its holder is erased; published in the transaction that did it.
 *
 * @param email where the holder was written to before: nothing else knows it any more
 */
public record ErasureDecided(Erasures.Request request, String firstName, String email, Language language) {}
