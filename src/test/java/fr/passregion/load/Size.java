package fr.passregion.load;

import java.util.List;

/**
 * How big a Region is loaded: cards, each with the same envelopes, and partners with one point of sale each that take all
 * the benefits in euros.
 */
public record Size(int cards, int partners, List<String> euros, List<String> others) {

    private static final int PARTNERS = 3_000;
    private static final List<String> FOUR =
            List.of("LIVRES_LOISIR", "SPORT", "SPECTACLE", "PREMIER_EQUIPEMENT"); // taken at any time

    /** Six envelopes a card: four of euros, one of tickets, one of entries. */
    public static Size ofSixEnvelopes(int cards) {
        return new Size(cards, PARTNERS, FOUR, List.of("CINEMA", "MUSEE"));
    }

    /** For what is about the number of cards alone. */
    public static Size ofOneEnvelope(int cards) {
        return new Size(cards, PARTNERS, FOUR.subList(0, 1), List.of());
    }

    public int envelopes() {
        return euros.size() + others.size();
    }
}
