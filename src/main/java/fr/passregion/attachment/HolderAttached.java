package fr.passregion.attachment;

/**
 * A holder's dossier is now the new establishment's: the former card is opposed, another ordered, rights have followed; published
 * in that transaction.
 *
 * @param track the name of the track
 */
public record HolderAttached(Attachment attachment, String track) {}
