package fr.passregion.badge;

/**
 * A card as one establishment's doors know it, « badge d'accès ».
 *
 * @param number the card's number, as it is printed
 * @param opens whether the card works and its holder is enrolled there
 */
public record Badge(String number, boolean opens) {}
