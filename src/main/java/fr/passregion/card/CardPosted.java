package fr.passregion.card;

import fr.passregion.shared.Uai;

/** The card maker has sent a card to an establishment, in the parcel of that number, empty where it gave none (CAR-08). */
public record CardPosted(Card card, int batch, Uai institution, String tracking) {}
