package fr.passregion.partner.web;

import fr.passregion.partner.Position;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for. It names nobody and may stand in an address.
 *
 * @param avantage the benefit as addresses name it, empty for any
 * @param ville a town’s name or postcode, empty for everywhere
 * @param rayon how many kilometres around it, as typed
 * @param fauteuil whether one must be able to enter in a wheelchair: « oui »
 * @param latitude of the visitor, as their device says when they press « Autour de moi »; sent in a body, never in an address
 * @param longitude with it
 * @param carte whether the map is wanted beside the list: « oui »
 */
record LocatorForm(
        String avantage, String ville, String rayon, String fauteuil, String carte, String latitude, String longitude) {

    static final List<String> DISTANCES = List.of("5", "10", "30", "100");
    static final String YES = "oui";
    private static final String USUAL = "30";
    private static final int LONGEST = 80;
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    LocatorForm {
        avantage = text(avantage);
        ville = text(ville);
        rayon = DISTANCES.contains(text(rayon)) ? text(rayon) : USUAL;
        fauteuil = text(fauteuil);
        carte = text(carte);
        latitude = text(latitude);
        longitude = text(longitude);
    }

    int kilometres() {
        return Integer.parseInt(rayon);
    }

    boolean byWheelchair() {
        return fauteuil.equals(YES);
    }

    /** Where the visitor is, to about a kilometre: nobody needs to know it better. Null where nothing sensible was sent. */
    @Nullable Position position() {
        var north = degrees(latitude, 90);
        var east = degrees(longitude, 180);
        return north.isEmpty() || east.isEmpty() ? null : new Position(north.getAsDouble(), east.getAsDouble());
    }

    private static OptionalDouble degrees(String sent, int most) {
        if (!DEGREES.matcher(sent).matches()) return OptionalDouble.empty();
        var degrees = Math.round(Double.parseDouble(sent) * 100) / 100.0;
        return Math.abs(degrees) <= most ? OptionalDouble.of(degrees) : OptionalDouble.empty();
    }

    boolean withMap() {
        return carte.equals(YES);
    }

    private static String text(@Nullable String sent) {
        var typed = Objects.requireNonNullElse(sent, "").replace("\0", "").strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }
}
