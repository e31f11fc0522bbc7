package fr.passregion.partner.web;

import fr.passregion.partner.PartnerWords;
import fr.passregion.partner.Place;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.Programme;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place in the words of the page that shows it. */
public record PlaceView(Place place, Programme programme) {

    public String path() {
        return LocatorPages.PLACE + place.id().value();
    }

    public String kind() {
        return PartnerWords.of(place.kind());
    }

    /** Those that this year’s programme still gives. */
    public List<Benefit> benefits() {
        return place.benefits().stream()
                .flatMap(code -> programme.findBenefit(code).stream())
                .toList();
    }

    public String icon() {
        return benefits().isEmpty() ? "pin" : benefits().getFirst().icon();
    }

    /** The colour of what it takes; places of health stay neutral. */
    public String css() {
        return benefits().isEmpty() ? "is-brand" : css(benefits().getFirst());
    }

    public static String css(Benefit benefit) {
        return benefit.family() == BenefitFamily.HEALTH
                ? "is-brand"
                : benefit.family().cssClass();
    }

    /** « à 3 km », « à moins de 1 km »; null where the distance is not known. */
    public @Nullable String distance() {
        var kilometres = place.kilometres();
        if (kilometres == null) return null;
        return kilometres < 1 ? "à moins de 1\u00a0km" : "à " + Math.round(kilometres) + "\u00a0km";
    }

    /** How a map of whoever reads it finds the place; null without a position. */
    public @Nullable String route() {
        var position = place.position();
        return position == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
                        position.latitude(),
                        position.longitude());
    }
}
