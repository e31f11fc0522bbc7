package fr.passregion.partner.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for. It names nobody and may stand in an address.
 *
 * @param avantage the benefit as addresses name it, empty for any
 * @param ville a town’s name or postcode, empty for everywhere
 * @param rayon how many kilometres around it, as typed
 * @param fauteuil whether one must be able to enter in a wheelchair: « oui »
 * @param carte whether the map is wanted beside the list: « oui »
 */
record LocatorForm(String avantage, String ville, String rayon, String fauteuil, String carte) {

    static final List<String> DISTANCES = List.of("5", "10", "30", "100");
    static final String YES = "oui";
    private static final String USUAL = "30";
    private static final int LONGEST = 80;

    LocatorForm {
        avantage = text(avantage);
        ville = text(ville);
        rayon = DISTANCES.contains(text(rayon)) ? text(rayon) : USUAL;
        fauteuil = text(fauteuil);
        carte = text(carte);
    }

    int kilometres() {
        return Integer.parseInt(rayon);
    }

    boolean byWheelchair() {
        return fauteuil.equals(YES);
    }

    boolean withMap() {
        return carte.equals(YES);
    }

    private static String text(@Nullable String sent) {
        var typed = Objects.requireNonNullElse(sent, "").replace("\0", "").strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }
}
