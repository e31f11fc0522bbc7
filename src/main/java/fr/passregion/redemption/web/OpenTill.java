package fr.passregion.redemption.web;

import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Counter;

/**
 * A till as a cashier has opened it, « caisse ouverte »: at which point of sale, and whether only to practise. Practice knows
 * the practice cards alone, and they know no other till.
 */
public record OpenTill(PointOfSale place, boolean practice, String cashier) {

    static final String REAL = "/caisse";
    static final String PRACTICE = "/caisse/entrainement";

    public Counter counter() {
        return new Counter(place.id(), practice);
    }

    /** The address of one of its pages, such as {@code /debit}. */
    public String path(String step) {
        return (practice ? PRACTICE : REAL) + step;
    }

    /** Where the next customer is served. */
    public String start() {
        return path("") + query();
    }

    public String history() {
        return path("/historique") + query();
    }

    /** Where practice begins. */
    public String practiceCards() {
        return PRACTICE + "/cartes" + query();
    }

    /** The real till of the same place. */
    public String realTill() {
        return REAL + query();
    }

    private String query() {
        return "?lieu=" + place.id();
    }
}
